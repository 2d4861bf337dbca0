import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on a page against WCAG 2.2 AA, as one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		// There are no frames of other sites to look into, and only what is wrong is asked: half the time.
		.setLegacyMode(true)
		.options({ resultTypes: ['violations'] })
		.withTags(rules)
		.analyze()
	return violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** Pixels by which a page is wider than its window: 0, or somebody has to scroll sideways. */
export const tooWide = (page: Page) =>
	page.evaluate(() =>
		Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
	)
