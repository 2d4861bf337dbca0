import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

type Entry = { name: string; content: string | Buffer; claims?: number; encrypted?: boolean }

const UTF8_NAME = 0x0800
const isPlainAscii = (name: string) => Buffer.byteLength(name) === name.length

/** Writes a zip archive by hand, so that it can also be wrong: `claims` is a false size. */
export function zipOf(entries: Entry[]): Buffer {
	const locals: Buffer[] = []
	const central: Buffer[] = []
	let offset = 0
	for (const { name, content, claims, encrypted } of entries) {
		const bytes = Buffer.from(content)
		const packed = deflateRawSync(bytes)
		const common = Buffer.alloc(26)
		common.writeUInt16LE(20, 0)
		common.writeUInt16LE((encrypted ? 1 : 0) | (isPlainAscii(name) ? 0 : UTF8_NAME), 2)
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

const officeType = 'application/vnd.openxmlformats-officedocument.'
const relationshipsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Returns a package with its main part and its relationship; other parts have the type of XML or of pictures. */
const packageOf = (main: string, type: string, content: string, more: Entry[]) =>
	zipOf([
		{
			name: '[Content_Types].xml',
			content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/${main}" ContentType="${officeType}${type}"/></Types>`,
		},
		{
			name: '_rels/.rels',
			content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipsType}/officeDocument" Target="${main}"/></Relationships>`,
		},
		{ name: main, content },
		...more,
	])

/** Returns a small document, with further parts. */
export const docx = (more: Entry[] = [], type = 'wordprocessingml.document.main+xml', text = '') =>
	packageOf(
		'word/document.xml',
		type,
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
		more,
	)

export const xlsx = (more: Entry[] = []) =>
	packageOf(
		'xl/workbook.xml',
		'spreadsheetml.sheet.main+xml',
		'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
		more,
	)

/** A small PDF of one empty page; `more` are the bodies of further objects, from number 4. */
export const pdf = (...more: string[]) => {
	const bodies = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
		...more,
	]
	let text = '%PDF-1.7\n'
	const table = bodies.map((body, at) => {
		const place = `${String(text.length).padStart(10, '0')} 00000 n \n`
		text += `${at + 1} 0 obj\n${body}\nendobj\n`
		return place
	})
	const size = bodies.length + 1
	return Buffer.from(
		`${text}xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
		'latin1',
	)
}

/** Returns the body of an object that compresses another in its stream, where a search of bytes does not find it. */
export const packedObjects = (body: string, filter = '/FlateDecode') => {
	const packed = deflateSync(Buffer.from(`90 0 ${body}`)).toString('latin1')
	return `<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream`
}

const chunk = (type: string, data: Buffer) => {
	const named = Buffer.concat([Buffer.from(type), data])
	const length = Buffer.alloc(4)
	length.writeUInt32BE(data.length)
	const check = Buffer.alloc(4)
	check.writeUInt32BE(crc32(named))
	return Buffer.concat([length, named, check])
}

/** Returns a picture of one grey pixel. */
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
