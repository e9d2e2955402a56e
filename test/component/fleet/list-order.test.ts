import { expect, it } from 'vitest';
import { inListOrder } from '../../../renderer/fleet/list-order.ts';
import type { ListOrder } from '../../../shared/contract/view.ts';
import { answer, disconnected, noAnswer, server, session } from '../../builders.ts';

const day = disconnected({ idleMinutes: 1440 });
const servers = [
  server('c-none', answer([session()])),
  server('b-day', answer([day])),
  server('a-unknown', answer([disconnected({ idleMinutes: null })])),
  server('e-two-days', answer([day, disconnected({ id: 3, user: 'jobss', idleMinutes: 2880 })])),
  server('d-silent', noAnswer(), { lastAnswer: answer([disconnected({ idleMinutes: 9999 })]) }),
  server('f-full', answer([session(), session({ id: 3, user: 'allenp' })])),
];

function names(order: ListOrder): readonly string[] {
  return inListOrder(servers, order).map(({ name }) => name);
}

it('by name', () => {
  expect(names('name')).toEqual(['a-unknown', 'b-day', 'c-none', 'd-silent', 'e-two-days', 'f-full']);
});

it('by the longest disconnected session; what is not known comes after, and an old answer does not count', () => {
  expect(names('longest')).toEqual(['e-two-days', 'b-day', 'a-unknown', 'c-none', 'd-silent', 'f-full']);
});

it('by need, the most urgent first', () => {
  expect(names('need').slice(0, 3)).toEqual(['e-two-days', 'f-full', 'd-silent']);
});
