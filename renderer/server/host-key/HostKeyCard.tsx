import {
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import type { Result } from '../../../shared/contract/bridge.ts';
import type { ToolFailure } from '../../../shared/domain/failure.ts';
import type { NoAnswer } from '../../../shared/domain/model.ts';
import { ACCEPT_LINE, type HostKeyReading } from '../../../shared/domain/ssh/host-key.ts';
import { sayFailure, withHint } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { typedFor } from '../../../shared/text/transports/say-ssh-failure.ts';
import { useStore } from '../../state/store-context.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { Card } from '../../ui/Card.tsx';
import { WrappingBar } from '../../ui/WrappingBar.tsx';
import { CommandLine } from './CommandLine.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { showKeyCommand } from './show-key-command.ts';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  asking: { justifyContent: 'start' },
});

/** Whether this is a matter of the server's key, about which the user has to decide. */
export function isKeyFailure({ code, tool }: ToolFailure): boolean {
  return tool === 'ssh' && (code === 'hostKeyUnknown' || code === 'hostKeyChanged');
}

/** A server whose key is not known or has changed: what it shows, why that matters, and what the user can do. */
export function HostKeyCard({ report }: { readonly report: NoAnswer }): ReactElement {
  const styles = useStyles();
  const { server, error } = report;
  const reading = useHostKey(report);
  const hasChanged = error.code === 'hostKeyChanged';
  const typed = typedFor(error);
  const why = hasChanged ? text.hostKey.changedWhy(server) : text.hostKey.unknownWhy;
  const key = reading?.ok === true ? reading.value.key : null;
  const isItsOwn = reading?.ok === true && reading.value.host === null;
  // The files of another computer are not known.
  const compare = isItsOwn ? showKeyCommand(key) : null;
  return (
    <Card label={text.hostKey.about(server)}>
      <WrappingBar intent={hasChanged ? 'error' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{sayFailure(error).message}</MessageBarTitle> {why}
        </MessageBarBody>
      </WrappingBar>
      {reading === null && (
        <Spinner
          size="tiny"
          label={text.hostKey.asking}
          labelPosition="after"
          className={styles.asking}
          role="status"
        />
      )}
      {reading?.ok === false && <Text>{withHint(sayFailure(reading.error))}</Text>}
      {reading?.ok === true && <KeyFacts reading={reading.value} />}
      {key !== null && compare === null && <Text>{text.hostKey.compareByHand}</Text>}
      {compare !== null && (
        <div className={styles.step}>
          <Text>{text.hostKey.compare}</Text>
          <CommandLine command={compare} />
        </div>
      )}
      <div className={styles.step}>
        <Text>{hasChanged ? text.hostKey.forget : text.hostKey.accept}</Text>
        <CommandLine
          command={hasChanged ? typed.forgetKey : `${typed.ssh} ${ACCEPT_LINE}`}
          opens={!hasChanged && reading?.ok === true && reading.value.canOpenTerminal ? server : null}
        />
        <Text>{hasChanged ? text.hostKey.thenAccept : text.hostKey.thenRefresh}</Text>
      </div>
    </Card>
  );
}

/** Asked for again with each report: the answer is known until the user asks that server again. Null while it is awaited. */
function useHostKey({ server, askedAt }: NoAnswer): Result<HostKeyReading> | null {
  const store = useStore();
  const ask = useCallback(() => store.request('hostKey.get', { server }), [store, server]);
  const [reading] = useAnswer(ask, { news: [askedAt] });
  return reading;
}
