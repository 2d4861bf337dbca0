import { describe, expect, test } from 'vitest'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { ReturnedList } from '#app/components/mail/returned-mail.tsx'
import { VisibilityTable } from '#app/components/record/access-tables.tsx'
import { catalogues } from '#app/i18n/words.ts'
import { DraftsPanel } from '#app/routes/deliveries.$deliveryId_.advisory/terms-panels.tsx'
import { useEvidence } from '#app/routes/requests.$requestId.needs.$needId.priority/score-form.tsx'
import { partOf } from '#tests/support/part-of.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { viewers } from '#workflows/visibility.ts'
import { render } from './render.tsx'

const colons: Record<Language, string> = {
	ar: ': ',
	zh: '：',
	en: ': ',
	fr: '\u00a0: ',
	ru: ': ',
	es: ': ',
}

const draft = {
	id: 'draft',
	number: 2,
	title: 'Law',
	summary: 'All parts',
	sharedAt: new Date('2026-03-02T10:00:00Z'),
	comments: null,
	answeredAt: null,
	accepted: false,
	part: 'draft:2',
	files: [],
}

describe.each(languages)('in %s', (language) => {
	const { access } = catalogues[language]
	const mark = colons[language]

	test('a label and a text stand on the sides of the colon of the language', () => {
		const html = render(<VisibilityTable classification="RESTRICTED" viewers={viewers} />, language)
		const told = Object.entries(access.groups).filter(([, name]) => html.includes(`${name}${mark}`))
		expect(told.length).toBeGreaterThan(0)
	})

	test('a label and an element stand on the sides of the same colon', () => {
		const ledger = partOf<Parameters<typeof DraftsPanel>[0]['ledger']>({
			id: 'd',
			drafts: [draft],
			mayRecord: false,
		})
		expect(render(<DraftsPanel ledger={ledger} />, language)).toContain(`${mark}<bdi`)
	})

	test('nothing joins the parts of a name with a Latin comma', () => {
		const row = { id: 'r', bouncedAt: new Date(), code: '5.1.1', personId: 'p', role: 'drafter' as const }
		const html = render(
			<ReturnedList rows={[{ ...row, name: 'Ama', reference: null, state: 'Ghana' }]} />,
			language,
		)
		expect(html).toContain(`Ama · ${catalogues[language].common.roles.drafter} · Ghana`)
	})
})

type ArticlesProps = { articles: readonly number[] }

function Articles({ articles }: ArticlesProps) {
	return useEvidence()({ key: 'duties', values: { count: articles.length, articles } })
}

test.each<[Language, readonly number[], string]>([
	['en', [6], 'in article 6 of'],
	['en', [5, 6], 'in articles 5 and 6 of'],
	['fr', [5, 6, 7], 'articles 5, 6 et 7)'],
	['es', [6], 'artículo pertinente: 6.'],
	['ru', [6], 'по статье 6 '],
	['ru', [5, 6], 'по статьям 5 и 6 '],
	['ar', [5, 6], 'المادتين 5 و6 '],
	['zh', [5, 6], '第5和6条'],
])('the articles of the Protocol are listed in %s: %j', (language, articles, told) => {
	expect(render(<Articles articles={articles} />, language)).toContain(told)
})

const formWith = (text: string) =>
	render(
		<ActionForm id="f" values={{ note: text }} sends={{ name: 'type', value: 'approve' }}>
			<TextArea name="note" label="Note" />
			<TextField name="title" label="Title" />
		</ActionForm>,
	)

test('hidden characters are shown where they are, with a button that sends what the form would', () => {
	const html = formWith('See \u202egpj.exe')
	expect(html).toContain('Hidden characters in this text')
	expect(html).toContain('<span>See </span><mark')
	expect(html).toContain('RLO U+202E direction')
	expect(html).toContain(
		'<button name="removeHidden" value="note type=approve" formnovalidate="" type="submit"',
	)
	expect(html.split('removeHidden')).toHaveLength(2)
})

test('a long text is shown around them', () => {
	const html = formWith(`${'a'.repeat(500)}\u200c${'b'.repeat(500)}`)
	expect(html).toContain(`<span>…${'a'.repeat(20)}</span>`)
	expect(html).toContain(`<span>${'b'.repeat(20)}…</span>`)
})

test('a text without them has neither', () => {
	expect(formWith('An ordinary text, نص عادي')).not.toContain('removeHidden')
})
