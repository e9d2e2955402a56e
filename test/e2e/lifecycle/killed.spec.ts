import { dirname } from 'node:path';
import type { SimulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { expect, test } from '../app/app-fixture.ts';
import { auditedEvents, endTrouble, kill, startedAgain } from '../app/second-life.ts';
import { actsOn, fullServer, jobss } from '../app/servers.ts';
import { printMenu } from '../desktop/dbus-menu.ts';

/** gatesb has been disconnected for days. */
const forgotten = fullServer('XYZ');
/** jobss has had no input for 45 minutes, hopperg is active: only jobss may be offered, after a warning. */
const away = {
  ...forgotten,
  sessions: [
    { ...jobss(), lastInputAt: Date.now() - 45 * 60_000 },
    { ...jobss(), id: 4, user: 'hopperg' },
  ],
};
const RESET = 'rwinsta 1 /server:XYZ';

interface Step {
  /** The job's step when the app is killed. */
  readonly step: string;
  readonly server?: SimulatedServer;
  readonly settings?: Partial<Settings>;
  readonly trouble?: SimulatedServer['trouble'];
  /** Whether the server stops answering once the tool has been started. */
  readonly silentAfterAct?: boolean;
  /** The menu's line at this step. */
  readonly line: RegExp;
  /** The commands for XYZ by then, and by the end of the test. */
  readonly acts: readonly RegExp[];
  readonly audit: readonly string[];
}

const STEPS: readonly Step[] = [
  {
    step: 'waits to be undone',
    settings: { undoSeconds: 60 },
    line: /Undo reset of gatesb on XYZ\n/,
    acts: [],
    audit: ['offered'],
  },
  {
    step: 'asks again',
    settings: { undoSeconds: 0, timeoutSeconds: 120 },
    trouble: { qwinsta: 'hangs', quser: 'hangs' },
    line: /Undo reset of gatesb on XYZ \(checking again\)/,
    acts: [],
    audit: ['offered'],
  },
  {
    step: 'warns',
    server: away,
    settings: { undoSeconds: 0, warnSeconds: 600 },
    line: /Undo reset of jobss on XYZ \(warned, until /,
    acts: [/^msg 2 /],
    audit: ['offered', 'warned', 'ended cancelled'],
  },
  {
    step: 'acts',
    settings: { undoSeconds: 0, timeoutSeconds: 120 },
    trouble: { rwinsta: 'hangs' },
    line: /Resetting gatesb on XYZ…/,
    acts: [new RegExp(`^${RESET}$`)],
    audit: ['offered', 'acting', 'ended unknown'],
  },
  {
    step: 'asks what became of it',
    settings: { undoSeconds: 0 },
    trouble: { rwinsta: 'returns0DoesNothing' },
    silentAfterAct: true,
    line: /Checking the result for gatesb on XYZ…/,
    acts: [new RegExp(`^${RESET}$`)],
    audit: ['offered', 'acting', 'ended unknown'],
  },
];

for (const each of STEPS) {
  const { step, server = forgotten, settings = {}, trouble = {}, silentAfterAct, line, acts, audit } = each;
  const known = audit.includes('ended unknown')
    ? 'says that the outcome is unknown'
    : audit.includes('ended cancelled')
      ? 'writes down that nothing was done'
      : 'has nothing to close';
  test(`killed while a job ${step}, the next start ${known}, and does nothing again`, async ({
    desktop,
    standIns,
    launch,
  }) => {
    const { tray, notifications } = desktop;
    const fleet = await standIns([server]);
    const app = await launch({ fleet, settings });
    const offer = await tray.waitForMenuItem(/^Reset .+ on XYZ /);
    fleet.changeServer('XYZ', () => ({ trouble }));
    const goOn = silentAfterAct ? fleet.hold('rwinsta') : null;
    await tray.click(/^Reset .+ on XYZ /);
    if (goOn !== null) {
      await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
      fleet.hold('qwinsta');
      goOn();
    }
    await expect.poll(async () => printMenu(await tray.menu())).toMatch(line);
    if (acts.length > 0) await fleet.whenCalled(({ tool }) => tool === 'rwinsta' || tool === 'msg');

    await kill(app);
    endTrouble(fleet, 'XYZ');
    await startedAgain(app, desktop, async () => {
      // Offered as before: the killed job is not resumed. What is known of work was read anew.
      const withoutWork = (label: string) => label.replace(/, [^,]+\)$/, '');
      const again = await tray.waitForMenuItem(/^Reset .+ on XYZ /);
      expect(withoutWork(again.label)).toBe(withoutWork(offer.label));
    });

    expect(auditedEvents(app)).toEqual(audit);
    const told = notifications.like(/The result for gatesb on XYZ is not known/);
    expect(told).toHaveLength(audit.includes('ended unknown') ? 1 : 0);
    expect(actsOn(fleet.calls(), 'XYZ')).toEqual(acts.map((act) => expect.stringMatching(act)));
  });
}

test('killed after the tool did its work, the next start only knows what the server answers', async ({
  desktop,
  standIns,
  launch,
}) => {
  const { tray, notifications } = desktop;
  const fleet = await standIns([{ ...forgotten, trouble: { rwinsta: 'doesItThenHangs' } }]);
  const app = await launch({ fleet, settings: { undoSeconds: 0, timeoutSeconds: 120 } });
  await tray.click(/^Reset gatesb on XYZ /);
  await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
  await expect
    .poll(() => fleet.state().servers[0]?.sessions.some(({ user }) => user === 'gatesb'))
    .toBe(false);

  await kill(app);
  endTrouble(fleet, 'XYZ');
  await startedAgain(app, desktop, async () => {
    await tray.waitForIcon('green');
    await notifications.waitFor(/The result for gatesb on XYZ is not known/);
  });

  expect(app.auditLog().at(-1)).toMatchObject({
    event: 'ended',
    outcome: 'unknown',
    user: 'gatesb',
  });
  expect(actsOn(fleet.calls(), 'XYZ')).toEqual([RESET]);
});

test('killed while tools hang, it leaves neither the tools nor their children running', async ({
  standIns,
  launch,
}) => {
  const dead = {
    ...forgotten,
    trouble: { qwinsta: 'hangsWithGrandchild', quser: 'hangsWithGrandchild' } as const,
  };
  const fleet = await standIns([dead]);
  const app = await launch({ fleet, settings: { timeoutSeconds: 120 } });
  // The stand-ins and their children have the folder of the fleet on their command line.
  const started = () => app.processes().filter(({ command }) => command.includes(dirname(fleet.toolsDir)));
  // Two tools, a child of each, the process of the tools, and the app.
  await expect.poll(() => started().length).toBe(6);

  await kill(app);
  await expect.poll(() => app.processes()).toEqual([]);
});
