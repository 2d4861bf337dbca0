import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inUsd } from '#app/domain/rates/in-usd.ts'
import { getRates, saveRates } from '#app/domain/rates/save-rates.server.ts'
import { monthlyRates, ratesText } from '#app/forms/rates.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator } = office

const source = 'United Nations Treasury, as published (sample)'
const save = (month: string, before: Record<string, string>, rates: Record<string, string>) =>
	saveRates(administrator, { month, before: ratesText(before), source, rates })

test('the rates of a month are entered together, and each change is in its history', async () => {
	await save('2026-03', {}, { EUR: '0.9', XOF: '590.35' })
	await save('2026-03', { EUR: '0.9', XOF: '590.35' }, { EUR: '0.92' })
	const { rates, history } = await getRates(administrator, '2026-03')
	expect(rates).toMatchObject([{ currency: 'EUR', perUsd: '0.92', source }])
	expect(history.map(({ changes }) => changes.map(({ field, from, to }) => [field, from, to]))).toEqual([
		[
			['EUR', '0.9', '0.92'],
			['XOF', '590.35', null],
			['source', null, source],
		],
		[
			['EUR', null, '0.9'],
			['XOF', null, '590.35'],
			['source', null, source],
		],
	])
	await expect(save('2026-03', { EUR: '0.9' }, { EUR: '1' })).rejects.toMatchObject({ code: 'conflict' })
	await expect(async () => save('1999-12', {}, { EUR: '1' })).rejects.toMatchObject({ code: 'not-found' })
	expect(() => getRates(office.triage, null)).toThrow('refused')
})

test('an amount is converted at the rate of its month, or of the last month before it with a rate', async () => {
	await save('2026-05', {}, { EUR: '0.8' })
	const usd = (currency: string, at: string) =>
		readAs(office.approver, async (read) => {
			const amount = inUsd({
				amount: sql`100`,
				currency: sql`${currency}::text`,
				at: sql`${new Date(at)}::timestamptz`,
			})
			const [row] = await read(raw(sql<{ usd: string | null }>`select round(${amount}, 2) as usd`))
			return row?.usd ?? null
		})
	expect(await usd('EUR', '2026-02-28T23:59:59Z')).toBeNull()
	expect(await usd('EUR', '2026-04-30T23:59:59Z')).toBe('108.70')
	expect(await usd('EUR', '2026-05-01T00:00:00Z')).toBe('125.00')
	expect(await usd('USD', '2001-01-01T00:00:00Z')).toBe('100.00')
	expect(await usd('JPY', '2026-05-01T00:00:00Z')).toBeNull()
})

test('pasted lines are read, and the first wrong one is named', () => {
	const read = (rates: string) => monthlyRates.safeParse({ month: '2026-05', before: '', source, rates })
	expect(read('eur;0.8620\n\nXOF\t565.321\nKWD 0٫307').data?.rates).toEqual({
		EUR: '0.862',
		XOF: '565.321',
		KWD: '0.307',
	})
	for (const [rates, message] of Object.entries({
		'EUR 0.8\nABC 3': 'badRate:2',
		'EUR 1,234': 'badRate:1',
		'EUR 0': 'badRate:1',
		'USD 1': 'badRate:1',
		'EUR -1': 'badRate:1',
		'EUR 1\n\neur 2': 'currencyTwice:3',
		' ': 'required',
	}))
		expect(read(rates).error?.issues[0]?.message, rates).toBe(message)
})

test('the page keeps typed values where they are refused, and says when others have changed the rates', async () => {
	const headers = { cookie: await cookieOf(administrator) }
	const send = async (fields: Record<string, string>) => {
		const response = await fetch(`${app.address}/administration/rates?month=2026-06`, {
			method: 'POST',
			redirect: 'manual',
			headers: { ...headers, origin: app.address },
			body: new URLSearchParams({ month: '2026-06', before: '', source, ...fields }),
		})
		return { status: response.status, text: await response.text() }
	}
	const refused = await send({ rates: 'EUR 0.81\nXYZ 7' })
	expect(refused.status).toBe(422)
	expect(refused.text).toContain('XYZ 7')
	expect(refused.text).toContain('Line 2')
	expect(await faultsIn(refused.text)).toEqual([])
	expect((await send({ rates: 'EUR 0.81' })).status).toBe(303)
	const stale = await send({ rates: 'EUR 0.83' })
	expect(stale.status).toBe(409)
	expect(stale.text).toContain('EUR 0.83')
})
