import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getFiledContent } from '#app/domain/submissions/filing-content.server.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aReceipt } from '#tests/support/receipts.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
let given: Awaited<ReturnType<typeof aReceipt>>
const folder = scratchFolder('openssl')
beforeAll(async () => {
	given = await aReceipt()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const security = readFileSync('SECURITY.md', 'utf8')
const commands = security.match(/^## Verify a receipt$[\s\S]*?```sh\n([\s\S]*?)```/m)?.[1] ?? ''

/** Runs the commands of SECURITY.md, word for word, on a receipt in an empty folder. */
function verify(receipt: string) {
	writeFileSync(join(folder, 'receipt.json'), receipt)
	return execFileSync('sh', ['-e'], { cwd: folder, input: commands, encoding: 'utf8', stdio: 'pipe' })
}

test('OpenSSL alone verifies a receipt as SECURITY.md says', () => {
	const said = verify(given.file)
	expect(said).toContain('Signature Verified Successfully')
	expect(JSON.parse(said.slice(said.indexOf('{')))).toEqual(JSON.parse(given.file).payload)
})

test('one changed byte in the signed text or in the signature invalidates it', () => {
	const { jws } = given.receipt
	const [header = ''] = jws.split('.')
	for (const at of [3, header.length + 20, jws.length - 30]) {
		const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)
		expect(() => verify(given.file.replace(jws, changed)), String(at)).toThrow('Command failed')
	}
})

test('OpenSSL computes the hash of the receipt from the filing itself', async () => {
	const { content } = await getFiledContent(ghana.mission, given.requestId)
	const printed = execFileSync('openssl', ['dgst', '-sha256', '-r'], { input: content, encoding: 'utf8' })
	expect(printed.split(' ')[0]).toBe(given.receipt.sha256)
})

test('another State does not get the filing, nor does who only manages a programme', async () => {
	for (const actor of [egypt.focalPoint, office.manager])
		await expect(getFiledContent(actor, given.requestId)).rejects.toMatchObject({ code: 'not-found' })
})
