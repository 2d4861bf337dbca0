import { intlLocales, type Language } from '#workflows/languages.ts'

const PLACE = '\u2063'

/**
 * Adds the time of the reader's own zone to moments, which the server writes in UTC: it cannot know the zone. Links to
 * files that name moments tell it to the server.
 */
export function showLocalTimes(language: Language) {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
	if (timeZone === 'UTC') return
	const format = new Intl.DateTimeFormat(intlLocales[language], {
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone,
	})
	for (const list of document.querySelectorAll<HTMLElement>('[data-local]'))
		for (const time of list.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
			const said = document.createElement('span')
			said.textContent = (list.dataset.local ?? '').replace(PLACE, () =>
				format.format(new Date(time.dateTime)),
			)
			time.after(said)
		}
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-zoned]')) {
		const address = new URL(link.href)
		address.searchParams.set('zone', timeZone)
		link.href = address.pathname + address.search
	}
}
