import { crc32, deflateRawSync } from 'node:zlib'
import { zipOf } from '../files.ts'
import type { Variant } from './checked.ts'

type Entry = { name: string; content: string | Buffer }
/** Fields of an entry in its local header and in the central directory, if they are wrong. */
type Odd = Entry & {
	local?: string
	flags?: number
	localFlags?: number
	method?: number
	extra?: Buffer
	gap?: Buffer
	unix?: number
	described?: boolean
}

/** Writes an archive in which both headers of each entry may differ. */
export function oddZip(entries: Odd[]): Buffer {
	const parts: Buffer[] = []
	const list: Buffer[] = []
	let offset = 0
	for (const {
		name,
		content,
		local = name,
		described = false,
		flags = described ? 0x0008 : 0,
		localFlags = flags,
		method = 8,
		extra,
		gap,
		unix = 0,
	} of entries) {
		const bytes = Buffer.from(content)
		const packed = method === 8 ? deflateRawSync(bytes) : bytes
		const head = (called: string, given: number, more: Buffer) => {
			const common = Buffer.alloc(26)
			common.writeUInt16LE(20, 0)
			common.writeUInt16LE(given, 2)
			common.writeUInt16LE(method, 4)
			common.writeUInt32LE(crc32(bytes), 10)
			common.writeUInt32LE(packed.length, 14)
			common.writeUInt32LE(bytes.length, 18)
			common.writeUInt16LE(Buffer.byteLength(called), 22)
			common.writeUInt16LE(more.length, 24)
			return common
		}
		const none = Buffer.alloc(0)
		const inPlace = head(local, localFlags, none)
		// Values not yet known in the header follow the content.
		const behind = described ? Buffer.concat([Buffer.from('PK\x07\x08'), inPlace.subarray(10, 22)]) : none
		if (described) inPlace.fill(0, 10, 22)
		const place = Buffer.alloc(14)
		place.writeUInt32LE(unix * 0x10000, 6)
		place.writeUInt32LE(offset, 10)
		const one = [Buffer.from('PK\x03\x04'), inPlace, Buffer.from(local), packed, behind, gap ?? none]
		const [marked, made] = [Buffer.from('PK\x01\x02'), Buffer.from([20, unix ? 3 : 0])]
		list.push(
			Buffer.concat([
				marked,
				made,
				head(name, flags, extra ?? none),
				place,
				Buffer.from(name),
				extra ?? none,
			]),
		)
		parts.push(...one)
		offset += Buffer.concat(one).length
	}
	const directory = Buffer.concat(list)
	const end = Buffer.alloc(22)
	end.write('PK\x05\x06', 'latin1')
	end.writeUInt16LE(entries.length, 8)
	end.writeUInt16LE(entries.length, 10)
	end.writeUInt32LE(directory.length, 12)
	end.writeUInt32LE(offset, 16)
	return Buffer.concat([...parts, directory, end])
}

/** Another name of the same entry, which some readers prefer. */
const otherName = (name: string, other: string) => {
	const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(other)])
	data.writeUInt32LE(crc32(Buffer.from(name)), 1)
	const head = Buffer.from([0x75, 0x70, data.length, 0])
	return Buffer.concat([head, data])
}

const megabyte = 1024 * 1024

/** Returns one valid package in all forms in which its archive can be wrong or ambiguous. */
export function brokenArchives(entries: Entry[], main: string): Variant[] {
	const good = zipOf(entries)
	const more = (name: string, content: string | Buffer = 'x') => zipOf([...entries, { name, content }])
	const odd = (how: Partial<Odd>) =>
		oddZip(entries.map((entry) => (entry.name === main ? { ...entry, ...how } : entry)))
	return [
		['a part twice', more(main), 'damaged'],
		['a part twice in other letters', more(main.toUpperCase()), 'damaged'],
		[
			'a part twice with a letter as a number',
			more(main.replace('d', '%64').replace('kb', '%6Bb')),
			'damaged',
		],
		['a part with a way out', more('../evil.xml'), 'damaged'],
		['a part with a way out inside', more('word/../../evil.xml'), 'damaged'],
		['a part with a hidden way out', more('word/%2e%2e/evil.xml'), 'damaged'],
		['a part at the root', more('/etc/passwd'), 'damaged'],
		['a part of another system', more('word\\evil.xml'), 'damaged'],
		['a part on a disk', more('c:/evil.xml'), 'damaged'],
		['a part cut in pieces', more('word/evil.xml/[0].piece'), 'damaged'],
		['a part with an empty name inside', more('word//evil.xml'), 'damaged'],
		['a part that ends in a dot', more('word/evil.xml.'), 'damaged'],
		['a part called otherwise in place', odd({ local: 'x'.repeat(main.length) }), 'damaged'],
		['other flags in place', odd({ localFlags: 0x0008 }), 'damaged'],
		['a part with a password', odd({ flags: 1 }), 'locked'],
		['a way of packing that few can read', odd({ method: 12 }), 'damaged'],
		['another name in a field', odd({ extra: otherName(main, 'word/evil.xml') }), 'damaged'],
		['a part that is a link', odd({ unix: 0o120777 }), 'damaged'],
		['something between two parts', odd({ gap: Buffer.from('MZ evil') }), 'damaged'],
		['something before', Buffer.concat([good.subarray(0, 4), Buffer.alloc(8), good]), 'twoFiles'],
		['something behind', Buffer.concat([good, Buffer.from('<html>')]), 'twoFiles'],
		['two archives', Buffer.concat([good, good]), 'twoFiles'],
		['half of it', good.subarray(0, good.length / 2), 'damaged'],
		['a list cut short', good.subarray(0, -30), 'damaged'],
		['a part that grows a hundredfold', more('word/a.xml', Buffer.alloc(8 * megabyte)), 'bomb'],
		[
			'a part that says it is small',
			zipOf([...entries, { name: 'word/a.xml', content: Buffer.alloc(megabyte), claims: 10 }]),
			'bomb',
		],
		[
			'a part that says it is huge',
			zipOf([...entries, { name: 'word/a.xml', content: 'x', claims: 200 * megabyte }]),
			'bomb',
		],
		[
			'more parts than a document has',
			zipOf([...entries, ...Array.from({ length: 2000 }, (_, at) => ({ name: `a/${at}.xml`, content: '' }))]),
			'bomb',
		],
	]
}
