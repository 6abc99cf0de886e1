import { MessagePage } from "./_components/ui/message-page";
import { paths } from "@/lib/paths";

export default function NotFound() {
  return (
    <MessagePage title="There is no such page" action={{ href: paths.home, label: "Go to the front page" }}>
      Check the address, or start from the front page. If a link of ours led here, tell your instructor.
    </MessagePage>
  );
}
