import type { GatewayBox, NodeKind } from "../topology";

/** Our own signs, drawn with one line in a square of 16 units. */
const NODE_ICONS: Record<NodeKind, string> = {
  instance: "M3.5 3.5h9v9h-9zM6 6h4v4H6zM6 1v2.5M10 1v2.5M6 12.5V15M10 12.5V15M1 6h2.5M1 10h2.5M12.5 6H15M12.5 10H15",
  nat_gateway: "M2 2.5h12v11H2zM4.5 6h6M8.5 4l2 2-2 2M11.5 10h-6M7.5 8l-2 2 2 2",
  vpc_endpoint: "M8 1.5v4M5 5.5h6v3a3 3 0 0 1-6 0zM8 11.5v3",
  load_balancer: "M1.5 8h4M5.5 8l5-4.5h4M5.5 8h9M5.5 8l5 4.5h4",
  database: "M2.5 4c0-1.4 2.5-2.5 5.5-2.5s5.5 1.1 5.5 2.5S11 6.5 8 6.5 2.5 5.4 2.5 4zM2.5 4v8c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5V4M2.5 8c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5",
  function: "M5.5 2.5C3.5 2.5 4.5 7 2.5 8c2 1 1 5.5 3 5.5M10.5 2.5c2 0 1 4.5 3 5.5-2 1-1 5.5-3 5.5",
  network_interface: "M1.5 4.5h13v7h-13zM4 11.5v3M8 11.5v3M12 11.5v3M4.5 8h3",
};

const GATEWAY_ICONS: Record<GatewayBox["kind"], string> = {
  internet_gateway: "M3 14V7.5a5 5 0 0 1 10 0V14M8 14V7M5.8 9 8 6.8 10.2 9",
  egress_only_internet_gateway: "M3 14V7.5a5 5 0 0 1 10 0V14M12 9.5H5M7 7.5l-2 2 2 2",
  peering: "M6.5 9.5 9.5 6.5M7 5l1.5-1.5a3 3 0 0 1 4 4L11 9M9 11l-1.5 1.5a3 3 0 0 1-4-4L5 7",
  transit_gateway: "M8 1.5v13M1.5 8h13M3.5 3.5l9 9M12.5 3.5l-9 9",
  vpc_endpoint: "M8 1.5v4M5 5.5h6v3a3 3 0 0 1-6 0zM8 11.5v3",
};

const GLOBE = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM1.5 8h13M8 1.5c-4.5 4-4.5 9 0 13M8 1.5c4.5 4 4.5 9 0 13";

interface IconPlace {
  readonly x: number;
  readonly y: number;
  readonly className?: string | undefined;
}

const icon = (d: string, { x, y, className }: IconPlace) => (
  <path d={d} className={className} transform={`translate(${x} ${y})`} fill="none" strokeLinecap="round" strokeLinejoin="round" />
);

export const NodeIcon = ({ kind, ...place }: { readonly kind: NodeKind } & IconPlace) => icon(NODE_ICONS[kind], place);
export const GatewayIcon = ({ kind, ...place }: { readonly kind: GatewayBox["kind"] } & IconPlace) => icon(GATEWAY_ICONS[kind], place);
export const InternetIcon = (place: IconPlace) => icon(GLOBE, place);
