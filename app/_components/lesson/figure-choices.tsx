import { useId } from "react";
import type { FigureView } from "./figure-view";
import classes from "./figure.module.css";

interface FigureChoicesProps {
  readonly choices: FigureView["choices"];
  readonly values: Readonly<Record<string, string>>;
  readonly onChoose: (variable: string, value: string) => void;
}

/** One row of radio buttons for each thing that may be changed. */
export function FigureChoices({ choices, values, onChoose }: FigureChoicesProps) {
  const id = useId();
  return (
    <div className={classes.choices}>
      {choices.map(({ variable, label, options }) => (
        <fieldset key={variable} className={classes.choice}>
          <legend>{label}</legend>
          <div className={classes.options}>
            {options.map((option) => (
              <label key={option.value} className={classes.option}>
                <input
                  type="radio"
                  name={`${id}-${variable}`}
                  value={option.value}
                  checked={values[variable] === option.value}
                  onChange={() => onChoose(variable, option.value)}
                />
                <span>{option.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
