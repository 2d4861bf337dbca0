import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/local-date.tsx'
import { Panel } from '#app/components/panel.tsx'
import { ToldList } from '#app/components/told-list.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'

/** What happened last, in words and with what was told. */
export function LatestPanel({ latest }: { latest: NonNullable<NeedView['latest']> }) {
	const t = useTranslations('needs.latest')
	const events = useTranslations('events')
	return (
		<Panel title={t('title')}>
			<p>
				{events(`need.${latest.type}.done`, { actor: latest.actor ?? t('somebody') })}{' '}
				<LocalDate value={latest.at} />
			</p>
			<ToldList
				fields={latest.fields}
				labelOf={(name) => events(`fields.${name}` as Parameters<typeof events>[0])}
			/>
		</Panel>
	)
}
