import { useMemo, useState } from "react";
import { simplify } from "../../../../shared/text/simplify.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { LineList } from "../../../components/line-list.tsx";
import { TextField } from "../../../components/text-field.tsx";
import type { Row } from "../table/compare-table.ts";
import { ROLES, type Role, type UnitFilter, unitsOfTable } from "./unit-filter.ts";

type UnitChoiceProps = {
  readonly rows: readonly Row[];
  readonly unit: UnitFilter | null;
  readonly onUnit: (unit: UnitFilter | null) => void;
};

const LINE_HEIGHT = 24;

/** Who answers for rows, and in which role: typed, or chosen among the units of the table. */
export function UnitChoice({ rows, unit, onUnit }: UnitChoiceProps) {
  const { say, number } = useWords();
  const [role, setRole] = useState<Role | null>(unit?.role ?? null);
  const name = unit?.name ?? "";
  const units = useMemo(() => unitsOfTable(rows, role), [rows, role]);
  const wanted = simplify(name).trim();
  const near = units.filter((candidate) => candidate.name.includes(wanted));
  const ask = (next: string, as = role) => onUnit(next.trim() === "" ? null : { name: next, role: as });
  return (
    <fieldset className="filter-units">
      <legend>{say("filter.unit")}</legend>
      <div className="filter-line">
        <TextField
          type="search"
          aria-label={say("filter.unit")}
          placeholder={say("filter.unit-hint")}
          value={name}
          onValue={(next) => ask(next)}
        />
        <select
          aria-label={say("filter.role")}
          value={role ?? ""}
          onChange={({ target }) => {
            const next = ROLES.find((each) => each === target.value) ?? null;
            setRole(next);
            ask(name, next);
          }}
        >
          <option value="">{say("filter.role.any")}</option>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {say(`clause.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="unit-lines" data-scrolls="">
        <LineList
          key={`${role}-${wanted}`}
          tag="ul"
          aria-label={say("filter.units")}
          count={near.length}
          keyOf={(index) => near[index]?.name ?? index}
          lineHeight={LINE_HEIGHT}
          heightOf={() => LINE_HEIGHT}
          current={near.findIndex((candidate) => candidate.name === wanted)}
          draw={(index, tabStop) => {
            const candidate = near[index];
            return candidate === undefined ? null : (
              <button
                type="button"
                className="quiet"
                tabIndex={tabStop ? 0 : -1}
                aria-pressed={candidate.name === wanted}
                onClick={() => ask(candidate.name)}
              >
                <span lang="zh-Hans">{candidate.name}</span>
                <span className="aside push">{number(candidate.rows)}</span>
              </button>
            );
          }}
        />
        {near.length === 0 ? <p className="aside">{say("filter.no-unit")}</p> : null}
      </div>
    </fieldset>
  );
}
