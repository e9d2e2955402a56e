import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect } from 'react';
import { text } from '../../shared/text/text.ts';
import type { Notice } from '../state/page-state.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { dismissNotice } from './notice-actions.ts';

/** Long enough to read a command line. */
const INFO_MS = 8000;
/** An error stays until it is dismissed. */
const UNTIL_DISMISSED = -1;

/** At the top, where no button has to be pressed in a hurry: *Undo* and *Save* are at the bottom. */
const OFFSET = { vertical: 12, horizontal: 16 };

/** Shows every notice once, on any page. */
export function Notices(): ReactElement {
  const store = useStore();
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  const notices = usePage((state) => state.notices);
  useEffect(() => {
    for (const notice of notices) {
      dispatchToast(<NoticeToast notice={notice} />, {
        intent: notice.intent,
        timeout: notice.intent === 'error' ? UNTIL_DISMISSED : INFO_MS,
      });
      dismissNotice(store, notice.id);
    }
  }, [notices, dispatchToast, store]);
  return <Toaster toasterId={toasterId} position="top-end" offset={OFFSET} pauseOnHover pauseOnWindowBlur />;
}

function NoticeToast({ notice }: { readonly notice: Notice }): ReactElement {
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Button
              appearance="transparent"
              size="small"
              aria-label={text.dismiss}
              icon={<Dismiss20Regular />}
            />
          </ToastTrigger>
        }
      >
        {notice.title}
      </ToastTitle>
      {notice.body !== '' && <ToastBody>{notice.body}</ToastBody>}
    </Toast>
  );
}
