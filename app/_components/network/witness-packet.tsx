import type { PacketJson } from "@/lib/explain";
import classes from "./witness-packet.module.css";

/** A packet as an instrument prints it: protocol, and address and port of both sides; for ICMP type and code. */
export function WitnessPacket({ packet, label }: { readonly packet: PacketJson; readonly label: string }) {
  const { protocol, src, src_port, dst, dst_port, icmp } = packet;
  return (
    <dl className={classes.packet} aria-label={label}>
      <Field name="Protocol" value={typeof protocol === "string" ? protocol.toUpperCase() : `protocol ${protocol}`} />
      <Field name="Source" value={src} />
      {src_port !== null && <Field name="Port" of="Source" value={String(src_port)} />}
      <Field name="Destination" value={dst} />
      {dst_port !== null && <Field name="Port" of="Destination" value={String(dst_port)} />}
      {icmp && <Field name="Type" value={String(icmp.type)} />}
      {icmp && <Field name="Code" value={String(icmp.code)} />}
    </dl>
  );
}

function Field({ name, of, value }: { readonly name: string; readonly of?: string; readonly value: string }) {
  return (
    <div className={classes.field}>
      <dt>
        {of && <span className="rf-visually-hidden">{of} </span>}
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
