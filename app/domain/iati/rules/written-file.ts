import { create } from 'xmlbuilder2'

/** An element of a written file, as far as rules look at it. */
export type Element = {
	name: string
	attributes: ReadonlyMap<string, string>
	/** The text of the element itself. */
	text: string
	children: readonly Element[]
}

type Node = {
	nodeType: number
	nodeName: string
	nodeValue: string | null
	childNodes: Iterable<unknown>
	attributes?: Iterable<{ name: string; value: string }>
}
const ELEMENT = 1
const TEXT = 3

function elementOf({ nodeName, childNodes, attributes = [] }: Node): Element {
	// Every child of a node is a node.
	const nodes = [...childNodes] as Node[]
	return {
		name: nodeName,
		attributes: new Map([...attributes].map(({ name, value }) => [name, value])),
		text: nodes
			.filter(({ nodeType }) => nodeType === TEXT)
			.map(({ nodeValue }) => nodeValue ?? '')
			.join(''),
		children: nodes.filter(({ nodeType }) => nodeType === ELEMENT).map(elementOf),
	}
}

/** The root of a text of XML. Throws for what is no XML. */
export const readXml = (xml: string): Element =>
	// The document that the library makes of a text has the properties of the standard.
	elementOf(create(xml).root().node as unknown as Node)

const part = /^([\w-]+|\*)(?:\[@([\w:-]+)='([^']*)'\])?$/

/** The elements at a path of names below another, such as `budget/value` or `activity-date[@type='1']`. */
export function at(from: Element, path: string): Element[] {
	return path.split('/').reduce<Element[]>(
		(found, step) => {
			const [, name, attribute, value] = part.exec(step) ?? []
			return found.flatMap(({ children }) =>
				children.filter(
					(child) =>
						(name === '*' || child.name === name) &&
						(attribute === undefined || child.attributes.get(attribute) === value),
				),
			)
		},
		[from],
	)
}

/** The values of an attribute at a path, where it is given: `path@name`, or `@name` of the element itself. */
export function valuesAt(from: Element, address: string): string[] {
	const [path = '', name = ''] = address.split('@').length > 2 ? splitLast(address) : address.split('@')
	const elements = path === '' ? [from] : at(from, path)
	return elements.flatMap(({ attributes }) => attributes.get(name) ?? [])
}

/** A condition of a path has a sign of its own. */
const splitLast = (address: string) => {
	const place = address.lastIndexOf('@')
	return [address.slice(0, place), address.slice(place + 1)]
}

/** An element and all below it. */
export const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)]
