import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { faultOfName } from "./file-name";
import { onEscape, useFocusWithin } from "./question";
import classes from "./workspace.module.css";

interface RenameFormProps {
  readonly path: string;
  readonly others: readonly string[];
  readonly onRename: (to: string) => void;
  readonly onLeave: () => void;
}

export function RenameForm({ path, others, onRename, onLeave }: RenameFormProps) {
  const [name, setName] = useState(path);
  const [fault, setFault] = useState<string | null>(null);
  const box = useFocusWithin();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOfName(name.trim(), others);
    setFault(found);
    if (found === null) onRename(name.trim());
  };
  return (
    <div ref={box} className={classes.notice} onKeyDown={onEscape(onLeave)}>
      <form onSubmit={submit} className={classes.rename}>
        <TextInput
          data-first-focus
          label={`New name of ${path}`}
          value={name}
          error={fault}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={classes.noticeActions}>
          <Button size="compact-md" type="submit">
            Rename
          </Button>
          <Button size="compact-md" variant="default" onClick={onLeave}>
            Keep the name
          </Button>
        </div>
      </form>
    </div>
  );
}
