/** Which columns a list has, and in which order, by buttons: for whom pulling is not. */
import { useState } from "react";
import { countOf } from "../../format/format.ts";
import { COLUMN_FIELDS, moved, shownOrNot } from "../../state/list-columns.ts";
import { Button } from "../button.tsx";
import { Popover } from "../popover.tsx";
import type { ColumnsHeadOptions } from "./columns-head.tsx";
import "./columns-menu.css";

export function ColumnsMenu({ columns, onColumns }: ColumnsHeadOptions) {
  const [isOpen, setOpen] = useState(false);
  const others = COLUMN_FIELDS.filter((field) => !columns.includes(field));
  return (
    <Popover
      icon="list"
      name="Columns"
      text={countOf(columns.length, "column", "columns")}
      isOpen={isOpen}
      onOpen={setOpen}
    >
      <ul className="columns-menu">
        {columns.map((column, at) => (
          <li key={column}>
            <span className="columns-menu-name">{column}</span>
            <Button
              kind="plain"
              icon="left"
              label={`Move ${column} to the left`}
              isDisabled={at === 0}
              onPress={() => onColumns(moved(columns, column, at - 1))}
            />
            <Button
              kind="plain"
              icon="right"
              label={`Move ${column} to the right`}
              isDisabled={at === columns.length - 1}
              onPress={() => onColumns(moved(columns, column, at + 1))}
            />
            <Button
              kind="plain"
              icon="close"
              label={`Hide ${column}`}
              isDisabled={columns.length === 1}
              onPress={() => onColumns(shownOrNot(columns, column))}
            />
          </li>
        ))}
        {others.map((field) => (
          <li key={field}>
            <Button kind="plain" icon="plus" onPress={() => onColumns(shownOrNot(columns, field))}>
              {field}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
