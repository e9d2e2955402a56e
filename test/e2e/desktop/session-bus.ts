import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Message, type MessageBus, MessageType, sessionBus } from 'dbus-next';

/** No service folders: the bus must not start services of the machine when their names are requested. */
const busConfig = (
  socket: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** What a method of ours answers; null for a method that does not exist. */
export type MethodAnswer = { readonly signature: string; readonly body: readonly unknown[] } | null;

export interface Target {
  readonly destination: string;
  readonly path: string;
}

/**
 * A D-Bus session for one test, and our connection to it. Plain messages, because Electron's objects cannot be
 * introspected.
 */
export interface SessionBus {
  /** For `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  /** Calls a method and resolves with the body of its answer. */
  call(
    target: Target,
    interfaceName: string,
    member: string,
    signature?: string,
    body?: readonly unknown[],
  ): Promise<unknown[]>;
  /** Requests a name and answers all calls to this interface. */
  serve(name: string, interfaceName: string, answer: (message: Message) => MethodAnswer): Promise<void>;
  /** Broadcasts a signal. */
  signal(
    path: string,
    interfaceName: string,
    member: string,
    signature: string,
    body: readonly unknown[],
  ): void;
  /** Receives every signal that matches a D-Bus match rule. */
  onSignal(rule: string, listener: (message: Message) => void): Promise<void>;
  dispose(): Promise<void>;
}

/** Starts a `dbus-daemon` with its socket in `folder`, which must have a short path (a socket's has 107 characters at most). */
export async function startSessionBus(folder: string): Promise<SessionBus> {
  const configFile = join(folder, 'bus.conf');
  await writeFile(configFile, busConfig(join(folder, 'bus')));
  const daemon = spawn(
    'dbus-daemon',
    [`--config-file=${configFile}`, '--print-address=1', '--nofork', '--nopidfile', '--nosyslog'],
    // It prints a warning that it may not raise a limit it does not need.
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = once(daemon, 'exit');
  // A test runner that is interrupted must leave no bus behind.
  const endWithUs = () => daemon.kill();
  process.once('exit', endWithUs);
  const [address] = (await Promise.race([
    once(createInterface({ input: daemon.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('dbus-daemon ended at once'))),
  ])) as [string];

  const bus = sessionBus({ busAddress: address });
  await once(bus, 'connect');
  return {
    address,
    ...messageFunctions(bus),
    async dispose() {
      process.off('exit', endWithUs);
      bus.disconnect();
      daemon.kill('SIGTERM');
      await ended;
    },
  };
}

function messageFunctions(bus: MessageBus): Omit<SessionBus, 'address' | 'dispose'> {
  const call: SessionBus['call'] = async (target, interfaceName, member, signature = '', body = []) => {
    const message = new Message({ ...target, interface: interfaceName, member, signature, body: [...body] });
    return (await bus.call(message))?.body ?? [];
  };
  return {
    call,
    async serve(name, interfaceName, answer) {
      bus.addMethodHandler((message: Message) => {
        if (message.interface !== interfaceName && !asksForProperty(message, interfaceName)) return false;
        const reply = answer(message);
        if (reply === null) return false;
        bus.send(Message.newMethodReturn(message, reply.signature, [...reply.body]));
        return true;
      });
      await bus.requestName(name, 0);
    },
    signal(path, interfaceName, member, signature, body) {
      bus.send(Message.newSignal(path, interfaceName, member, signature, [...body]));
    },
    async onSignal(rule, listener) {
      // The bus delivers what matches any of our rules, so each listener checks its own.
      const wanted = parseRule(rule);
      bus.on('message', (message) => {
        if (message.type !== MessageType.SIGNAL) return;
        const facts: Record<string, string> = {
          sender: message.sender,
          interface: message.interface,
          member: message.member,
          path: message.path,
        };
        if (wanted.every(([key, value]) => facts[key] === value)) listener(message);
      });
      await call(BUS, 'org.freedesktop.DBus', 'AddMatch', 's', [`type='signal',${rule}`]);
    },
  };
}

export const BUS: Target = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };

function asksForProperty(message: Message, interfaceName: string): boolean {
  return message.interface === 'org.freedesktop.DBus.Properties' && message.body[0] === interfaceName;
}

/** `sender=':1.2',member='X'` as pairs. */
function parseRule(rule: string): readonly (readonly [string, string])[] {
  return [...rule.matchAll(/(\w+)='([^']*)'/g)].map(([, key = '', value = '']) => [key, value] as const);
}
