import { posix } from 'node:path'
import { isPlainLink, refuseFile } from '../file-check-refusal.ts'
import { partName } from './office-archive.ts'
import { refusalOf, relationshipName } from './office-relationship-types.ts'
import type { XmlTag, XmlWatch } from './office-xml.ts'

/** Attributes of its own alone: a prefix would give one reader another value than the next. */
const ownAttribute = ({ attributes }: XmlTag, name: string) =>
	attributes.find((attribute) => attribute.name === name)?.value

/** Which type of content each part has, as `[Content_Types].xml` says. */
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

	/** The type of a part; empty where none is said. */
	of(part: string): string {
		const name = partName(part)
		return this.byPart.get(name) ?? this.byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? ''
	}
}

/** Relationships read so far: which part leads by which names of relationships to which part. */
export class Relationships {
	private readonly names = new Map<string, Set<string>>()
	/** Where the package begins; a reader opens this part whatever it is called. */
	readonly mainParts: string[] = []

	/** Watches the list of relationships that stands under this name. */
	watch(list: string): XmlWatch {
		const folder = posix.dirname(posix.dirname(list))
		const ids = new Set<string>()
		return {
			open: (tag) => {
				if (tag.name !== 'Relationship') return
				const id = ownAttribute(tag, 'Id') ?? ''
				const [type, target] = [ownAttribute(tag, 'Type'), ownAttribute(tag, 'Target')]
				if (type === undefined || target === undefined || ids.has(id)) throw refuseFile('damaged')
				ids.add(id)
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

	/** By which names of relationships a part is reached. */
	to(part: string): ReadonlySet<string> {
		return this.names.get(partName(part)) ?? new Set()
	}
}

/** Whether a target that is said to be inside could be taken for an address or a path by a reader. */
const leadsOut = (target: string) => /^\s*([a-z][\w+.-]*:|\/\/)|[\\\p{Cc}]/iu.test(target)
