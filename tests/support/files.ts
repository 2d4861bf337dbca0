import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

type Entry = { name: string; content: string | Buffer; claims?: number; encrypted?: boolean }

/** A zip archive, written by hand so that it can also be wrong: `claims` is a size it does not have. */
export function zipOf(entries: Entry[]): Buffer {
	const locals: Buffer[] = []
	const central: Buffer[] = []
	let offset = 0
	for (const { name, content, claims, encrypted } of entries) {
		const bytes = Buffer.from(content)
		const packed = deflateRawSync(bytes)
		const common = Buffer.alloc(26)
		common.writeUInt16LE(20, 0)
		common.writeUInt16LE(encrypted ? 1 : 0, 2)
		common.writeUInt16LE(8, 4)
		common.writeUInt32LE(crc32(bytes), 10)
		common.writeUInt32LE(packed.length, 14)
		common.writeUInt32LE(claims ?? bytes.length, 18)
		common.writeUInt16LE(Buffer.byteLength(name), 22)
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
		const place = Buffer.alloc(14)
		place.writeUInt32LE(offset, 10)
		const made = Buffer.from([20, 0])
		central.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, common, place, Buffer.from(name)]))
		locals.push(local)
		offset += local.length
	}
	const end = Buffer.alloc(18)
	const directory = Buffer.concat(central)
	end.writeUInt16LE(entries.length, 4)
	end.writeUInt16LE(entries.length, 6)
	end.writeUInt32LE(directory.length, 8)
	end.writeUInt32LE(offset, 12)
	return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

const contentTypes = (main: string) =>
	`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`

/** A small document, with whatever else is to be in it. */
export const docx = (more: Entry[] = [], main = 'wordprocessingml.document.main+xml') =>
	zipOf([
		{ name: '[Content_Types].xml', content: contentTypes(main) },
		{ name: 'word/document.xml', content: '<w:document/>' },
		...more,
	])

export const xlsx = (more: Entry[] = []) =>
	zipOf([
		{ name: '[Content_Types].xml', content: contentTypes('spreadsheetml.sheet.main+xml') },
		{ name: 'xl/workbook.xml', content: '<workbook/>' },
		...more,
	])

/** A small PDF; `objects` stand among the others. */
export const pdf = (objects = '') =>
	Buffer.from(
		`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${objects}\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
		'latin1',
	)

/** Objects packed into one stream, where a search of the bytes does not find them. */
export const packedObjects = (text: string) => {
	const packed = deflateSync(Buffer.from(text)).toString('latin1')
	return `2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
}

const chunk = (type: string, data: Buffer) => {
	const named = Buffer.concat([Buffer.from(type), data])
	const length = Buffer.alloc(4)
	length.writeUInt32BE(data.length)
	const check = Buffer.alloc(4)
	check.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, check])
}

/** A picture of one grey point. */
export const png = () => {
	const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
	const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
	const pixels = deflateSync(Buffer.from([0, 128]))
	return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

export const jpg = () =>
	Buffer.concat([
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
		Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
		Buffer.from([0xff, 0xd9]),
	])

/** The harmless text that every scanner takes for a virus, in two parts so that none takes this file for one. */
export const eicar = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$'}${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
