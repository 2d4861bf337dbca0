import { expect, test } from 'vitest'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { faultsIn, mainOf } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { intlLocales } from '#workflows/languages.ts'

useWorld()
const app = useWholeApp()

const pages = ['', '/needs', '/time', '/results']
/** What the pages of this reader say, in their language. */
const said = ({ language }: Actor) => translator(language, 'figures')

async function read(actor: Actor | null, path: string) {
	const headers = new Headers({ 'accept-language': 'en' })
	if (actor) headers.set('cookie', await cookieOf(actor))
	const answer = await fetch(`${app.address}${path}`, { headers })
	const html = await answer.text()
	expect(answer.status, path).toBe(200)
	expect(await faultsIn(html), path).toEqual([])
	return mainOf(html).replaceAll(/<!--.*?-->/g, '')
}

test('pages of figures say what there is when there is nothing, one need, and only confidential ones', async () => {
	for (const path of ['/overview', '/overview/deliveries', '/overview/needs', '/pipeline', '/practices'])
		await read(office.donor, path)
	await read(null, '/public')
	for (const path of ['/practices', '/states/GHA', '/states/EGY', '/recommendations/2'])
		await read(ghana.drafter, path)
	for (const page of pages) {
		const text = said(office.approver)('notCounted.body')
		expect(await read(office.approver, `/figures${page}`)).toContain(text)
		expect(await read(ghana.drafter, `/figures${page}`)).toContain(said(ghana.drafter)('none'))
	}

	const { id } = await aNeed({ status: 'accepted' })
	await walkIndex()
	await countFigures()
	const none = said(office.approver)('none')
	for (const page of pages) {
		for (const actor of [office.approver, office.officer, ghana.drafter])
			expect(await read(actor, `/figures${page}`), `${actor.role} ${page}`).not.toContain(said(actor)('none'))
		const empty = await read(office.approver, `/figures${page}?period=2010`)
		expect(empty).toContain(none)
		expect(empty).toContain(`href="/figures${page}?period=all"`)
	}

	await look((tx) => tx.needFact.update({ where: { needId: id }, data: { classification: 'CONFIDENTIAL' } }))
	await countFigures()
	for (const page of pages) expect(await read(office.approver, `/figures${page}`)).not.toContain(none)
	expect(await read(office.approver, '/figures?kind=training')).toContain(none)
})

test('a filter with a value that does not exist is named, and has no effect', async () => {
	const list = (actor: Actor, names: readonly string[]) =>
		said(actor)('unknown', { names: new Intl.ListFormat(intlLocales[actor.language]).format(names) })
	const filters = (actor: Actor, names: readonly ('region' | 'period' | 'kind' | 'theme')[]) =>
		list(
			actor,
			names.map((name) => said(actor)(`filters.${name}`)),
		)
	for (const page of pages)
		expect(await read(office.approver, `/figures${page}?region=Moon&period=1850`)).toContain(
			filters(office.approver, ['region', 'period']),
		)
	expect(await read(office.donor, '/overview/needs?kind=none&region=Africa&theme=x')).toContain(
		filters(office.donor, ['kind', 'theme']),
	)
})
