/** The meaning of a column, besides the names. */
export type Column = 'label' | 'group' | 'capacity' | 'port' | 'console' | 'transport';

/** The meaning of each column, by its position counted from 0. */
export interface Columns {
  /** The columns that may name the server, the best first: full name, host name, address, any column called name. */
  readonly names: readonly number[];
  /** How many of them, from the first, contain only names and addresses. */
  readonly sure: number;
  /** The columns of labels, the best first. */
  readonly labels: readonly number[];
  readonly others: ReadonlyMap<Column, number>;
  /** Columns of protocols and systems. */
  readonly kinds: readonly { readonly at: number; readonly of: 'protocol' | 'system' | 'type' }[];
  /** In lists of virtual machines: their names, which may not be names on the network. Null in other lists. */
  readonly machine: number | null;
  /** Whether a line is a template of virtual machines. */
  readonly template: number | null;
  /** How many columns are known. */
  readonly known: number;
  /** Whether there is a column that is never read. */
  readonly secret: boolean;
  /** An export of a password manager: the column called name has names of web pages. */
  readonly passwords: boolean;
}

/** Usual headings, in small letters and with nothing but letters and digits. */
const FULL_NAMES = words(
  'dnshostname dnsname fqdn fullyqualifieddomainname fullcomputername fullhostname hostfqdn resourcenames guesthostname guestdnsname vollqualifiziertername',
);
const HOST_NAMES = words(
  'hostname hostnames host hosts server servers servername servernames computer computers computername machine machinename node nodename netbiosname netbios system systemname device devicename assetname asset target targetname remotehost pscomputername uri rechner rechnername serveur nomduserveur ordinateur nomdhote hote servidor equipo nombredeequipo',
);
const ADDRESSES = words(
  'address addresses ipaddress ipaddresses ip ipv4 ipv4address primaryipaddress guestipaddress privateipaddress publicipaddress adresse ipadresse adresseip direccion direccionip',
);
const NAMES = words('name cn nom nombre');
/** The account name of a computer, `XYZ$`: a name when there is no other, and never a label. */
const ACCOUNTS = words('samaccountname');
const OTHERS: ReadonlyMap<string, Column> = new Map([
  ...each(
    'label',
    'label display displayname title connectionname sessionname anzeigename bezeichnung alias friendlyname libelle etiqueta',
  ),
  ...each('group', 'group folder gruppe ordner groupe dossier grupo carpeta'),
  ...each('capacity', 'capacity slots plätze kapazität'),
  ...each('port', 'port rdpport'),
  ...each('console', 'console connecttoconsole konsole'),
  ...each('transport', 'transport'),
]);
const PROTOCOLS = words('protocol connectiontype sessiontype protokoll protocole protocolo verbindungstyp');
const SYSTEMS = words(
  'os operatingsystem osname guestos platform betriebssystem systemedexploitation sistemaoperativo operatingsystemnameandversion osaccordingtotheconfigurationfile osaccordingtothevmwaretools operatingsystemname',
);
/** `AssetTypename`, `Gerätetyp`, `Kind`. */
const TYPES = /type|typ$|^(?:kind|art|tipo)$/;
/** Headings that only lists of virtual machines have. */
const MACHINES = words(
  'vm vmname virtualmachine virtualmachinename powerstate esxhost vmhost hypervisor vmid vmuuid provisionedspace provisionedmib cpuusage memoryassigned hostcpu hostmem guestos vcpus',
);
const MACHINE_NAMES = words('vm vmname virtualmachine virtualmachinename');
/** The headings of the computer that the virtual machines run on. */
const HYPERVISORS = words('host hostname vmhost esxhost hypervisor hostsystem');
/** The headings of columns that are never read. A first line with one of them is not a server. */
const SECRETS = words(
  'user username login loginname account password passwd pwd domain benutzer benutzername kennwort passwort domäne utilisateur motdepasse usuario contraseña loginusername loginpassword',
);
const PASSWORDS = words('password loginpassword kennwort passwort motdepasse contraseña');
const PAGES = words('url website loginuri loginurl webseite');

/** The columns of a header, or null when the line is data. A header without `names` has no servers. */
export function readHeader(cells: readonly string[]): Columns | null {
  const headings = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const placesOf = (known: ReadonlySet<string>): readonly number[] =>
    headings.flatMap((heading, at) => (known.has(heading) ? [at] : []));
  const others = new Map<Column, number>();
  for (const [at, heading] of headings.entries()) {
    const column = OTHERS.get(heading);
    if (column !== undefined && !others.has(column)) others.set(column, at);
  }
  const full = placesOf(FULL_NAMES);
  const addresses = placesOf(ADDRESSES);
  const named = placesOf(NAMES);
  const isOfMachines = headings.some((heading) => MACHINES.has(heading)) || hasHostBesideName(headings);
  const machine = isOfMachines ? ([...placesOf(MACHINE_NAMES), ...named][0] ?? null) : null;
  const hosts = placesOf(HOST_NAMES).filter((at) => machine === null || !isHypervisor(headings, at));
  const sure = [...full, ...hosts, ...addresses];
  const names = machine === null ? [...sure, ...named, ...placesOf(ACCOUNTS)] : sure;
  const label = others.get('label');
  const labels = [
    ...(label === undefined ? [] : [label]),
    ...(machine === null ? [] : [machine]),
    ...named,
    ...hosts,
  ];
  const kinds = [
    ...placesOf(PROTOCOLS).map((at) => ({ at, of: 'protocol' as const })),
    ...placesOf(SYSTEMS).map((at) => ({ at, of: 'system' as const })),
    ...headings.flatMap((heading, at) => (TYPES.test(heading) ? [{ at, of: 'type' as const }] : [])),
  ];
  const secret = headings.some((heading) => SECRETS.has(heading));
  const known = new Set([...names, ...labels, ...others.values(), ...kinds.map(({ at }) => at)]).size;
  if (known === 0 && !secret) return null;
  return {
    names,
    sure: sure.length,
    labels,
    others,
    kinds,
    machine,
    template: machine === null ? null : (placesOf(words('template'))[0] ?? null),
    known,
    secret,
    passwords:
      sure.length === 0 &&
      headings.some((heading) => PASSWORDS.has(heading)) &&
      headings.some((heading) => PAGES.has(heading)),
  };
}

/** Whether the columns name servers. */
export function hasServers({ names, machine }: Columns): boolean {
  return names.length > 0 || machine !== null;
}

/** Only the first column, when no header says more: the meaning of the others is unknown. */
export const NAMES_FIRST: Columns = {
  names: [0],
  sure: 1,
  labels: [],
  others: new Map(),
  kinds: [],
  machine: null,
  template: null,
  known: 0,
  secret: false,
  passwords: false,
};

/** `NAME,…,HOST,…,IP ADDRESS`: a row with a name and an address of its own runs on that host. */
function hasHostBesideName(headings: readonly string[]): boolean {
  return (
    headings.includes('name') &&
    headings.includes('host') &&
    headings.some((heading) => ADDRESSES.has(heading) || FULL_NAMES.has(heading))
  );
}

/** `ComputerName` is the machine when another column names the hypervisor, else (Hyper-V) the hypervisor. */
function isHypervisor(headings: readonly string[], at: number): boolean {
  const heading = headings[at] ?? '';
  if (HYPERVISORS.has(heading)) return true;
  return heading === 'computername' && !headings.some((each) => HYPERVISORS.has(each));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function each(column: Column, list: string): readonly (readonly [string, Column])[] {
  return list.split(' ').map((word) => [word, column]);
}
