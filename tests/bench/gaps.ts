import { columns } from '#app/forms/programme/columns.ts'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { freePort, startServer } from '#tests/e2e/server.ts'
import { signIn, type Visitor } from '#tests/faults/visitor.ts'
import { docx, packedObjects, pdf } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import type { Figure } from './table.ts'

const LONGEST = 200 // milliseconds
const PAUSE = 20
const TIMES = 3

type Work = () => Promise<{ status: number }>

/**
 * Measures the longest gap of the event loop of the web process during its largest work, and the longest wait of
 * another person meanwhile.
 */
export async function gaps(): Promise<Figure[]> {
	const gapPort = String(await freePort())
	const preload = new URL('./loop-gap.mjs', import.meta.url).href
	const server = await startServer({ GAP_PORT: gapPort, NODE_OPTIONS: `--import ${preload}` })
	const gap = async () => Number(await (await fetch(`http://127.0.0.1:${gapPort}`)).text())
	try {
		const figures: Figure[] = []
		for (const [what, work] of Object.entries(await largeWork(server.address))) {
			const first = await work() // threads start, modules are loaded
			let longest = { gap: 0, wait: 0, took: 0 }
			for (let time = 0; time < TIMES; time++) {
				await gap()
				const measured = await whileAnother(server.address, work)
				longest = {
					gap: Math.max(longest.gap, await gap()),
					wait: Math.max(longest.wait, measured.wait),
					took: Math.max(longest.took, measured.took),
				}
			}
			figures.push({
				what: `gap: ${what} (${first.status})`,
				value: `${longest.gap.toFixed(0)} ms`,
				against: `another waits ${longest.wait.toFixed(0)} ms, it takes ${(longest.took / 1000).toFixed(1)} s`,
				aim: `<= ${LONGEST} ms`,
				met: longest.gap <= LONGEST,
			})
		}
		return figures
	} finally {
		await server.stop()
	}
}

/** Does the work while another person sends requests repeatedly. */
async function whileAnother(address: string, work: Work) {
	const started = performance.now()
	let wait = 0
	let isDone = false
	const done = work().finally(() => {
		isDone = true
	})
	while (!isDone) {
		const asked = performance.now()
		await (await fetch(`${address}/health/live`)).text()
		wait = Math.max(wait, performance.now() - asked)
		await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PAUSE))])
	}
	await done
	return { wait, took: performance.now() - started }
}

async function send(
	address: string,
	visitor: Visitor,
	path: string,
	file: { name: string; content: Buffer }[],
) {
	const body = bodyOf(file.map(({ name, content }) => ({ name: 'file', file: name, content })))
	const headers = { cookie: visitor.cookie, origin: address, 'content-type': contentType }
	const answer = await fetch(address + path, {
		method: 'POST',
		headers,
		body: new Uint8Array(body),
		redirect: 'manual',
	})
	await answer.arrayBuffer()
	return answer
}

async function read(visitor: Visitor, path: string) {
	const answer = await visitor.get(path)
	return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) }
}

async function largeWork(address: string): Promise<Record<string, Work>> {
	const manager = await signIn(address, personOf('manager.africa').email)
	const drafter = await signIn(address, personOf('drafter.ghana.documents').email)
	const filed = await withFixedIds('sample/ghana.document-training', async () => newId())
	const draft = await newDraft(drafter)
	const workbook = (await read(drafter, `/requests/${draft}/draft/workbook/file`)).content
	const importing = (name: string, content: Buffer) => () =>
		send(address, manager, '/programmes/import', [{ name, content }])
	const numbers = Array.from({ length: 900_000 }, (_, at) => String(at * 7919).padStart(10)).join('')
	const papers = [
		{ name: 'a.pdf', content: pdf(packedObjects(numbers).repeat(2)) },
		{ name: 'a.docx', content: docx([{ name: 'word/styles.xml', content: numbers }]) },
	]
	return {
		'import of 400,000 rows': importing('t.csv', Buffer.from(tableHead + 'A,1\n'.repeat(400_000))),
		'import of 4,900 wrong rows': importing('t.csv', Buffer.from(tableHead + wrongRows(4900))),
		'import of a large workbook': importing('t.xlsx', await largeXlsx()),
		'workbook written': () => read(drafter, `/requests/${draft}/draft/workbook/file`),
		'workbook read': () =>
			send(address, drafter, `/requests/${draft}/draft/workbook`, [{ name: 'w.xlsx', content: workbook }]),
		'receipt as PDF': () => read(drafter, `/requests/${filed}/receipt.pdf`),
		'process chart': () => read(drafter, `/requests/${filed}/process-chart`),
		'eight large files': async () =>
			send(address, drafter, `/requests/${await newDraft(drafter)}/draft/attachments`, [
				...papers,
				...papers,
				...papers,
				...papers,
			]),
	}
}

async function newDraft(drafter: Visitor): Promise<string> {
	const answer = await drafter.post('/requests/new', {
		title: 'A draft',
		filingLanguage: 'en',
		filingKey: newId(),
	})
	const id = /\/requests\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1]
	if (!id) throw new Error(`A new draft was answered ${answer.status}`)
	return id
}

const tableHead = `${columns.join(',')}\n\n`
const wrongRows = (count: number) =>
	Array.from(
		{ length: count },
		(_, row) =>
			`${columns.map((name) => (name === 'code' ? `X-${row}` : name === 'revision' || name === 'status' ? '' : `cell ${row}`)).join(',')}\n`,
	).join('')

async function largeXlsx(): Promise<Buffer> {
	const { default: exceljs } = await import('@protobi/exceljs')
	const book = new exceljs.Workbook()
	const sheet = book.addWorksheet('Programmes')
	sheet.addRow(columns)
	sheet.addRow([])
	for (let row = 0; row < 4900; row++)
		sheet.addRow(columns.map((name) => (name === 'code' ? `X-${row}` : `cell ${row}`)))
	return Buffer.from(await book.xlsx.writeBuffer())
}
