import { SaxesParser } from 'saxes';
import type { ListReason } from '../../../../shared/contract/list-problem.ts';
import { localName } from '../../xml-name.ts';

/** An element, with only what was asked for. Names are without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Trimmed; empty unless this element's text was asked for. */
  readonly text: string;
  readonly line: number;
}

/** What to keep. Everything else, above all passwords, is dropped while reading. */
export interface XmlWanted {
  readonly attributes: ReadonlySet<string>;
  /** Elements whose text is kept. */
  readonly texts: ReadonlySet<string>;
}

export interface XmlProblem {
  readonly code: 'unreadable' | 'tooLarge';
  readonly line: number;
  readonly why: ListReason;
}

/** More levels than the nested groups of any list. */
const DEEPEST = 64;
/** A list of 5,000 servers with forty elements each; more would only fill the memory. */
const MOST_ELEMENTS = 250_000;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Thrown to end the parser, which would read on after an error. */
class Stop extends Error {
  readonly problem: XmlProblem;

  constructor(problem: XmlProblem) {
    super(problem.why.kind);
    this.problem = problem;
  }
}

/**
 * The elements of a document, or the first error in it. A document type is always refused: no list has one, and its
 * entities can make a small file large or read another file. The error never quotes the file.
 */
export function readXml(xml: string, wanted: XmlWanted): { readonly root: XmlElement } | XmlProblem {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const stop = (code: XmlProblem['code'], why: ListReason): never => {
    throw new Stop({ code, line: parser.line, why });
  };
  const keepText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined && wanted.texts.has(element.name)) element.text += piece;
  };

  parser.on('error', () => stop('unreadable', { kind: 'notXmlFromHere' }));
  parser.on('doctype', () => stop('unreadable', { kind: 'documentType' }));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= DEEPEST) stop('tooLarge', { kind: 'deepXml', levels: DEEPEST });
    if (elements > MOST_ELEMENTS) stop('tooLarge', { kind: 'largeXml', elements: MOST_ELEMENTS });
    const element: OpenElement = {
      name: localName(tag.name),
      attributes: new Map(Object.entries(tag.attributes).filter(([name]) => wanted.attributes.has(name))),
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });

  try {
    parser.write(xml).close();
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown.problem;
    throw thrown;
  }
  return root === null ? { code: 'unreadable', line: 1, why: { kind: 'emptyXml' } } : { root };
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
