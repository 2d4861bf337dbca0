import { beforeAll, expect, test } from 'vitest'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { past } from '#tests/support/planted-columns.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { manager } = office
const cookies = new Map<string, string>()
beforeAll(async () => {
	cookies.set(manager.id, `${await cookieOf(manager)}; language=en`)
})

/** Changes lines of a submitted need, which the product does not. */
const change = (statement: string) => past('need_line', () => asOwner(statement))

/** The hints of the fields for a quantity in the form of an offer. */
async function hintsOf({ id, requestId }: { id: string; requestId: string }) {
	const { text } = await asker(app, cookies)(manager, `/requests/${requestId}/needs/${id}`)
	const form = mainOf(text).split('value="acceptOffer"')[0] ?? ''
	return form.replace(/<[^>]+>/g, '\n').match(/Unit: [^\n]*/g) ?? []
}

const open = `quantity = null, minimum_quantity = null, unit = null, to_specify = true`

test('an offer by item names the unit of each, and asks for pieces where the State left it open', async () => {
	const need = await aNeed({ kind: 'equipment', status: 'proposed' })
	await change(`update need_line set unit = 'SET' where need_id = '${need.id}' and position = 1`)
	await change(`update need_line set ${open} where need_id = '${need.id}' and position = 2`)
	const [first, second] = await hintsOf(need)
	expect(first).toContain('Unit: Set.')
	expect(second).toContain('Unit: not stated. Enter the number of pieces.')
})

test('an offer of one item alone names its unit too', async () => {
	const need = await aNeed({ kind: 'equipment', status: 'proposed' })
	await change(`delete from need_line where need_id = '${need.id}' and position = 2`)
	await change(`update need_line set ${open} where need_id = '${need.id}'`)
	expect((await hintsOf(need))[0]).toContain('Unit: not stated. Enter the number of pieces.')
})
