import { type ReactElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../../../../shared/contract/bridge.ts';
import type { ServerView } from '../../../../../shared/domain/model.ts';
import { BareList } from './BareList.tsx';
import { BareSessions } from './BareSessions.tsx';
import './bare.css';

// What Slotwatch's page is compared with: React, the same virtual lists of the same rows, in plain elements.

function BarePage({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const [servers, setServers] = useState<readonly ServerView[]>([]);
  const [find, setFind] = useState('');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    void bridge.request('fleet.get', undefined).then((answer) => {
      if (answer.ok) setServers(answer.value.servers);
    });
    return bridge.on('fleet.changed', ({ servers: changed }) => {
      setServers((before) => {
        const byName = new Map(before.map((server) => [server.name, server]));
        for (const server of changed) byName.set(server.name, server);
        return [...byName.values()];
      });
    });
  }, [bridge]);
  return (
    <div className="page">
      <nav className="list">
        <button type="button" onClick={() => setShown(false)}>
          Overview
        </button>
        <button type="button" onClick={() => setShown(true)}>
          Sessions
        </button>
        <input
          type="search"
          aria-label="Search"
          value={find}
          onChange={({ target }) => setFind(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && setFind('')}
        />
        <BareList servers={servers} find={find} />
      </nav>
      <main className="detail">{shown && <BareSessions servers={servers} />}</main>
    </div>
  );
}

const root = document.getElementById('root');
const bridge = (window as unknown as { readonly slotwatch: Bridge }).slotwatch;
if (root !== null) createRoot(root).render(<BarePage bridge={bridge} />);
