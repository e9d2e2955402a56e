import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { assertNever } from '../../shared/basics/assert.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { WorkVerdict } from '../../shared/domain/work/work.ts';
import { text } from '../../shared/text/text.ts';
import { useMenuStyles } from '../ui/menu-styles.ts';
import { ALL_PEOPLE, type Narrowing, narrowingsOf, type PeopleFilter } from './people-filter.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  chip: { minWidth: 0, borderRadius: tokens.borderRadiusCircular, fontWeight: tokens.fontWeightRegular },
});

const HOUR = HOUR_MS / MINUTE_MS;
/** Whole minutes. */
const TIMES = [HOUR, 8 * HOUR, 24 * HOUR, 7 * 24 * HOUR] as const;
const VERDICTS = ['working', 'perhaps', 'quiet', 'unknown'] as const satisfies readonly WorkVerdict[];

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  /** All groups, each by its path. */
  readonly groups: readonly string[];
  readonly onFilter: (change: Partial<PeopleFilter>) => void;
}

/** The filters that are on, and the menu for more; a click takes one away. */
export function PeopleFilters({ filter, groups, onFilter }: PeopleFiltersProps): ReactElement {
  const styles = useStyles();
  return (
    <fieldset className={styles.filters} aria-label={text.people.filterName}>
      {narrowingsOf(filter).map((part) => {
        const said = sayNarrowing(part, filter);
        return (
          <Button
            key={part}
            size="small"
            className={styles.chip}
            icon={<Dismiss16Regular />}
            iconPosition="after"
            aria-label={text.people.remove(said)}
            title={text.people.remove(said)}
            onClick={() => onFilter({ [part]: ALL_PEOPLE[part] })}
          >
            {said}
          </Button>
        );
      })}
      <FilterMenu filter={filter} groups={groups} onFilter={onFilter} />
    </fieldset>
  );
}

function sayNarrowing(part: Narrowing, { over, work, group }: PeopleFilter): string {
  switch (part) {
    case 'onlyDisconnected':
      return text.people.disconnected;
    case 'onlyFull':
      return text.people.onlyFull;
    case 'over':
      return text.people.over(over ?? 0);
    case 'work':
      return text.people.work[work ?? 'unknown'];
    case 'group':
      return group ?? '';
    default:
      return assertNever(part);
  }
}

function FilterMenu({ filter, groups, onFilter }: PeopleFiltersProps): ReactElement {
  const menuStyles = useMenuStyles();
  const words = text.people;
  const checkedValues = {
    only: (['onlyDisconnected', 'onlyFull'] as const).filter((part) => filter[part]),
    over: filter.over === null ? [] : [String(filter.over)],
    work: filter.work === null ? [] : [filter.work],
    group: filter.group === null ? [] : [filter.group],
  };

  function onChange(name: string, checked: readonly string[]): void {
    const [first] = checked;
    if (name === 'only')
      onFilter({
        onlyDisconnected: checked.includes('onlyDisconnected'),
        onlyFull: checked.includes('onlyFull'),
      });
    else if (name === 'over') onFilter({ over: TIMES.find((each) => String(each) === first) ?? null });
    else if (name === 'work') onFilter({ work: VERDICTS.find((each) => each === first) ?? null });
    else onFilter({ group: first ?? null });
  }

  return (
    <Menu
      checkedValues={checkedValues}
      onCheckedValueChange={(_, { name, checkedItems }) => onChange(name, checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<Add20Regular />}>
          {words.filter}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={menuStyles.popover}>
        <MenuList>
          <MenuItemCheckbox name="only" value="onlyDisconnected">
            {words.disconnected}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="only" value="onlyFull">
            {words.onlyFull}
          </MenuItemCheckbox>
          <MenuDivider />
          <Choices
            header={words.overName}
            name="over"
            choices={TIMES.map((each) => ({ value: String(each), said: words.over(each) }))}
          />
          <MenuDivider />
          <Choices
            header={words.workName}
            name="work"
            choices={VERDICTS.map((value) => ({ value, said: words.work[value] }))}
          />
          {groups.length > 0 && <MenuDivider />}
          {groups.length > 0 && (
            <Choices
              header={words.groupName}
              name="group"
              choices={groups.map((value) => ({ value, said: value }))}
            />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ChoicesProps {
  readonly header: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly said: string }[];
}

/** Some of which one can be chosen. */
function Choices({ header, name, choices }: ChoicesProps): ReactElement {
  return (
    <MenuGroup>
      <MenuGroupHeader>{header}</MenuGroupHeader>
      {choices.map(({ value, said }) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {said}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
