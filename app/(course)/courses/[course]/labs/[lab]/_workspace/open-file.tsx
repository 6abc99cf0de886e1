import { useRef } from "react";
import { Button } from "@mantine/core";
import { readUpload, type Upload } from "./read-upload";

/** Reads a file of the learner's machine into the editor. */
export function OpenFile({ onRead }: { readonly onRead: (upload: Upload) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" size="compact-sm" fw={500} onClick={() => input.current?.click()}>
        Open a file…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A configuration file"
        accept=".tf,.txt,text/plain"
        onChange={async (event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onRead(await readFile(file));
        }}
      />
    </>
  );
}

export const readFile = async (file: File): Promise<Upload> => readUpload(file.name, new Uint8Array(await file.arrayBuffer()));
