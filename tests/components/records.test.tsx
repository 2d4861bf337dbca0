import { describe, expect, test } from 'vitest'
import { RequestStageLine } from '#app/components/record/stage-line.tsx'
import { draftOutline } from '#app/domain/drafts/draft-progress.server.ts'
import type { Filing } from '#app/domain/submissions/get-filing.server.ts'
import { SectionList } from '#app/routes/requests.$requestId.draft.$section/section-list.tsx'
import { FiledSection, SectionLinks } from '#app/routes/requests.$requestId.filing/filed-sections.tsx'
import { HomeFigures } from '#app/routes/work/home-figures.tsx'
import { HomePictures } from '#app/routes/work/home-pictures.tsx'
import { partOf } from '#tests/support/part-of.ts'
import { languages } from '#workflows/languages.ts'
import { stagesOfRequest } from '#workflows/request/stages.ts'
import { render } from './render.tsx'

const needs = [
	{ id: 'n1', rank: 1, kind: 'training' as const, title: 'Course', answers: {} },
	{ id: 'n2', rank: 2, kind: 'equipment' as const, title: '', answers: {} },
]
const { outline } = draftOutline({ answers: {}, needs, stateIso3: 'GHA', copied: [] }, 'about')

describe('the sections beside the page of one of them', () => {
	test('are all there, each with its state and its address', () => {
		expect(outline).toMatchObject({ done: 0, total: 8 })
		const html = render(<SectionList outline={outline} href="/d" section="training" needId="n1" />)
		for (const address of ['/d/about', '/d/rights', '/d/needs/n1/need', '/d/needs/n2/equipment'])
			expect(html).toContain(`href="${address}"`)
		expect(html.match(/aria-current="page"/g)).toHaveLength(1)
		expect(html).toContain('href="/d/needs/n1/training" aria-current="page"')
		expect(html).toContain('0 of 8 complete')
		expect(html.match(/>Not started</g)).toHaveLength(8)
	})

	test('name a need without a title by its kind', () =>
		expect(render(<SectionList outline={outline} href="/d" section="about" />)).toMatch(
			/Need 2: \u2068.*quipment.*\u2069/,
		))

	test('say what a request without needs still has', () => {
		const { outline: none } = draftOutline({ answers: {}, needs: [], stateIso3: 'GHA', copied: [] }, 'about')
		expect(none).toMatchObject({ total: 4, needs: [] })
		expect(render(<SectionList outline={none} href="/d" section="about" />)).toContain('0 of 4 complete')
	})
})

describe('the stages of a record', () => {
	const filed = { passed: true, submittedAt: new Date('2026-10-30'), needs: [], moves: [] }

	test('say in words what the bars show, and name one of them as the present', () => {
		for (const language of languages) {
			const stages = stagesOfRequest({ ...filed, status: 'review' })
			const html = render(<RequestStageLine stages={stages} due="2026-12-09" />, language)
			expect(html.match(/aria-current="step"/g)).toHaveLength(1)
			expect(html.match(/<li /g)).toHaveLength(7)
			expect(html).toMatch(/datetime="2026-10-30"/i)
			expect(html).toMatch(/datetime="2026-12-09"/i)
		}
	})

	test('end with the status of one that ended early, without a present one', () => {
		const html = render(<RequestStageLine stages={stagesOfRequest({ ...filed, status: 'withdrawn' })} />)
		expect(html).not.toContain('aria-current')
		expect(html).toMatch(/<li data-state="ended" data-named="true">.*Withdrawn/)
	})
})

describe('a submission', () => {
	const about = { section: 'about' as const, fields: [], groups: [], leftOpen: [] }

	test('folds a section, with the place of its link inside, and opens it where the whole is asked for', () => {
		const folded = render(<FiledSection {...about} isOpen={false} />)
		expect(folded).toMatch(/^<details(?![^>]* open)/)
		expect(folded.indexOf('id="filed-about"')).toBeGreaterThan(folded.indexOf('</summary>'))
		expect(render(<FiledSection {...about} isOpen />)).toMatch(/^<details[^>]* open/)
	})

	test('lists its sections, files and the decision as links', () => {
		const filing = partOf<Filing>({
			sections: [about],
			needs: [{ id: 'n1', rank: 1, title: 'Course', kind: 'training', sections: [{ section: 'need' }] }],
		})
		const html = render(<SectionLinks filing={filing} hasFiles decide="Endorse" />)
		for (const place of ['whose', 'filed-about', 'filed-n1-need', 'attachments', 'steps'])
			expect(html).toContain(`href="#${place}"`)
		const plain = render(<SectionLinks filing={filing} hasFiles={false} decide={null} />)
		expect(plain).not.toMatch(/#attachments|#steps/)
	})
})

describe('a home', () => {
	test('links each number to its list, and says that there are more than were counted', () => {
		const figures = [
			{ name: 'open' as const, count: 201, href: '/requests?only=open' },
			{ name: 'overdue' as const, count: 0, href: '/requests?only=overdue' },
		]
		const html = render(<HomeFigures figures={figures} most={200} />)
		expect(html).toContain('<a href="/requests?only=open">Open requests</a>')
		expect(html).toMatch(/more than 200|200\+|over 200/i)
		expect(html).not.toContain('data-late')
		expect(render(<HomeFigures figures={[]} most={200} />)).toBe('')
	})

	test('draws no picture of nothing, and none of a few rows', () => {
		const ages = [{ from: 0, to: 7, count: 2 }]
		expect(render(<HomePictures needs={[]} ages={ages} isPart={false} />)).toBe('')
		const more = [
			{ from: 0, to: 7, count: 20 },
			{ from: 8, to: null, count: 5 },
		]
		const html = render(<HomePictures needs={[]} ages={more} isPart />)
		expect(html).toContain('For the 25 items listed above.')
		expect(html).toContain('8 or more')
	})
})

test.each(languages)('every part has words in %s', (language) => {
	const html = render(
		<>
			<SectionList outline={outline} href="/d" section="about" />
			<HomePictures
				needs={[{ status: 'pending', count: 2 }]}
				ages={[{ from: 57, to: null, count: 3 }]}
				isPart
			/>
		</>,
		language,
	)
	expect(html).not.toMatch(/outline\.|pictures\.|\{|undefined/)
})
