import { zipOf } from '../files.ts'

export const officeType = 'application/vnd.openxmlformats-officedocument.'
const officeLink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const packageLink = 'http://schemas.openxmlformats.org/package/2006/relationships/'

/** A relationship: a standard name or a whole type, and a target inside or outside the package. */
export type Link = { type: string; target: string; mode?: string }
export type PackagePart = { name: string; content: string | Buffer; type?: string; links?: Link[] }

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
export const linkType = (type: string) => (type.includes('://') ? type : officeLink + type)

export const linksOf = (links: Link[]) =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
		.map(
			({ type, target, mode }, at) =>
				`<Relationship Id="rId${at + 1}" Type="${linkType(type)}" Target="${escaped(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
		)
		.join('')}</Relationships>`

const endings = {
	rels: 'application/vnd.openxmlformats-package.relationships+xml',
	xml: 'application/xml',
	png: 'image/png',
	jpeg: 'image/jpeg',
	svg: 'image/svg+xml',
	emf: 'image/x-emf',
	vml: `${officeType}vmlDrawing`,
}
const typesOf = (parts: PackagePart[]) =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${Object.entries(
		endings,
	)
		.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
		.join('')}${parts
		.map(({ name, type }) => (type ? `<Override PartName="/${name}" ContentType="${type}"/>` : ''))
		.join('')}</Types>`

const listName = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** Returns the entries of a package whose first part is its main part, in the order of Word. */
export function packageEntries(parts: [PackagePart, ...PackagePart[]], more: Link[] = []) {
	const root = [{ type: 'officeDocument', target: parts[0].name }, ...more]
	return [
		{ name: '[Content_Types].xml', content: typesOf(parts) },
		{ name: '_rels/.rels', content: linksOf(root) },
		...parts.flatMap(({ name, content, links }) => [
			{ name, content },
			...(links ? [{ name: listName(name), content: linksOf(links) }] : []),
		]),
	]
}

export const packageFile = (parts: [PackagePart, ...PackagePart[]], more: Link[] = []) =>
	zipOf(packageEntries(parts, more))

const strictly: [from: string, to: string][] = [
	[
		'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
		'http://purl.oclc.org/ooxml/wordprocessingml/main',
	],
	[
		'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
		'http://purl.oclc.org/ooxml/spreadsheetml/main',
	],
	['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
	[officeLink, 'http://purl.oclc.org/ooxml/officeDocument/relationships/'],
	[officeLink.slice(0, -1), 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
]
const strictText = (text: string) => strictly.reduce((now, [from, to]) => now.replaceAll(from, to), text)

/** Returns the same parts in the strict variant of the standard, with its own namespaces and types. */
export const strict = (parts: [PackagePart, ...PackagePart[]]) =>
	parts.map((part) => ({
		...part,
		content: typeof part.content === 'string' ? strictText(part.content) : part.content,
		links: part.links?.map((link) => ({ ...link, type: strictText(linkType(link.type)) })),
	})) as [PackagePart, ...PackagePart[]]

/** Document properties that Office adds to each file, such as author and program. */
export const properties = (program: string): { parts: PackagePart[]; links: Link[] } => ({
	parts: [
		{
			name: 'docProps/core.xml',
			type: 'application/vnd.openxmlformats-package.core-properties+xml',
			content:
				'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Request</dc:title></cp:coreProperties>',
		},
		{
			name: 'docProps/app.xml',
			type: `${officeType}extended-properties+xml`,
			content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${program}</Application></Properties>`,
		},
	],
	links: [
		{ type: `${packageLink}metadata/core-properties`, target: 'docProps/core.xml' },
		{ type: 'extended-properties', target: 'docProps/app.xml' },
	],
})
