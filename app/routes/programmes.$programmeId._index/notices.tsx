import { useFormatter, useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import type { Warning } from '#app/forms/programme/warnings.ts'

export const outcomes = ['created', 'saved', 'same', 'opened', 'filled', 'closed'] as const

/** The outcome of the last step, where there was one. */
export function OutcomeNotice({ outcome }: { outcome: (typeof outcomes)[number] | null }) {
	const t = useTranslations('programmes.outcomes')
	return outcome && <Notice tone="success" title={t(outcome)} />
}

/** Points for the manager to review. */
export function WarningsNotice({ warnings }: { warnings: readonly Warning[] }) {
	const t = useTranslations('programmes.warnings')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	if (warnings.length === 0) return null
	const told = (warning: Warning) =>
		'languages' in warning
			? t(warning.code, { languages: format.list(warning.languages.map((one) => codes(one as 'ar'))) })
			: t(warning.code, warning as never)
	return (
		<Notice tone="warning" title={t('title')}>
			<ul>
				{warnings.map((warning) => (
					<li key={warning.code}>{told(warning)}</li>
				))}
			</ul>
		</Notice>
	)
}

type UncoveredNoticeProps = { uncovered: OfficeView['uncovered']; currency: string | null }

/** Commitments that no donor's money may cover, for instance after a donor excluded a State. */
export function UncoveredNotice({ uncovered, currency }: UncoveredNoticeProps) {
	const t = useTranslations('programmes.money')
	const format = useFormatter()
	if (!uncovered) return null
	const { amount, states } = uncovered
	return (
		<Notice tone="warning" title={t('uncovered')}>
			<p>
				{t('uncoveredBody', {
					amount,
					currency: currency ?? '',
					states: format.list(states),
					count: states.length,
				})}
			</p>
		</Notice>
	)
}
