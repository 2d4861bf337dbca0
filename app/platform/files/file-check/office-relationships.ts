import { posix } from 'node:path'
import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { partName } from './office-part-name.ts'
import { refusalOf, relationshipName } from './office-relationship-types.ts'
import type { XmlTag, XmlWatch } from './office-xml.ts'

/** Attributes without a prefix only: with a prefix, readers could find different values. */
const ownAttribute = ({ attributes }: XmlTag, name: string) =>
	attributes.find((attribute) => attribute.name === name)?.value

/** The content type of each part, from `[Content_Types].xml`. */
export class ContentTypes {
	private readonly byEnding = new Map<string, string>()
	private readonly byPart = new Map<string, string>()

	readonly watch: XmlWatch = {
		open: (tag) => {
			const type = ownAttribute(tag, 'ContentType')?.trim().toLowerCase()
			const of = tag.name === 'Default' ? this.byEnding : tag.name === 'Override' ? this.byPart : undefined
			if (!of) return
			const key = ownAttribute(tag, tag.name === 'Default' ? 'Extension' : 'PartName')
			if (key === undefined || type === undefined) throw refuseFile('damaged')
			const name = partName(tag.name === 'Default' ? key : key.replace(/^\//, ''))
			if (of.has(name) && of.get(name) !== type) throw refuseFile('damaged')
			of.set(name, type)
		},
	}

	/** Returns the type of a part; empty if there is none. */
	of(part: string): string {
		const name = partName(part)
		return this.byPart.get(name) ?? this.byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? ''
	}
}

const none: ReadonlyMap<string, string> = new Map()

/** Relationships read so far: source part, relationship names and target part. */
export class Relationships {
	private readonly names = new Map<string, Set<string>>()
	private readonly ids = new Map<string, Map<string, string>>()
	/** Where the package begins; a reader opens this part whatever its name is. */
	readonly mainParts: string[] = []

	/** Watches the list of relationships of this name. */
	watch(list: string): XmlWatch {
		const name = partName(list)
		const folder = posix.dirname(posix.dirname(name))
		const ids = new Map<string, string>()
		this.ids.set(posix.join(folder, posix.basename(name, '.rels')), ids)
		return {
			open: (tag) => {
				if (tag.name !== 'Relationship') return
				const id = ownAttribute(tag, 'Id') ?? ''
				const [type, target] = [ownAttribute(tag, 'Type'), ownAttribute(tag, 'Target')]
				if (type === undefined || target === undefined || ids.has(id)) throw refuseFile('damaged')
				ids.set(id, relationshipName(type))
				this.add(folder, { type, target, mode: ownAttribute(tag, 'TargetMode') ?? 'Internal' })
			},
		}
	}

	private add(folder: string, { type, target, mode }: { type: string; target: string; mode: string }) {
		if (mode !== 'Internal' && mode !== 'External') throw refuseFile('damaged')
		const name = relationshipName(type)
		if (name === 'hyperlink') {
			if (!isPlainLink(target) && (mode === 'External' || leadsOut(target))) throw refuseFile('badLink')
			return
		}
		if (mode === 'External') throw refuseFile('linked')
		if (!name) throw refuseFile(refusalOf(type))
		if (leadsOut(target)) throw refuseFile('linked')
		const part = partName(
			posix.join('/', target.startsWith('/') ? '' : folder, target.replace(/#.*$/, '')).slice(1),
		)
		if (name === 'officeDocument' && folder === '.') this.mainParts.push(part)
		this.names.set(part, (this.names.get(part) ?? new Set()).add(name))
	}

	/** Returns the names of the relationships of a part, by their ids. */
	of(part: string): ReadonlyMap<string, string> {
		return this.ids.get(partName(part)) ?? none
	}

	/** Returns the relationship names that lead to a part. */
	to(part: string): ReadonlySet<string> {
		return this.names.get(partName(part)) ?? new Set()
	}
}

/** Whether a reader could take an internal target for an address or a path. */
const leadsOut = (target: string) => /^\s*([a-z][\w+.-]*:|\/\/)|[\\\p{Cc}]/iu.test(target)
