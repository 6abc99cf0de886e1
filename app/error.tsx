"use client";

import { Button } from "@mantine/core";
import { MessagePage } from "./_components/ui/message-page";

export default function PageFault({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <MessagePage title="Something went wrong on our side" extra={<Button onClick={reset}>Load the page again</Button>}>
      Load the page again. What you wrote is kept: drafts and answers are saved as you make them.
    </MessagePage>
  );
}
