import { useTranslations } from 'use-intl/react'
import { ToldList } from '#app/components/mail/told-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
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
