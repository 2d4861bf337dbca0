import { useTranslations } from 'use-intl/react'
import type { StatusLabel, StatusLine } from '#workflows/status-line.ts'

/** "3 needs: 1 delivered, 1 in customs, 1 waits for you". */
export function StatusSentence({ line: { total, groups } }: { line: StatusLine }) {
	const t = useTranslations('status')
	if (total === 0) return <p>{t('line.none')}</p>
	const part = (label: StatusLabel, count: number) => t(keyOf(label) as Parameters<typeof t>[0], { count })
	const parts = groups.map(({ label, count }) => part(label, count))
	return <p>{t('line.summary', { total, groups: parts.join(t('line.separator')) })}</p>
}

function keyOf(label: StatusLabel) {
	if (label === 'waitsForYou') return 'line.waitsForYou'
	const [chart, status] = label.split('.')
	return `${chart === 'need' ? 'lineNeed' : 'lineDelivery'}.${status}`
}
