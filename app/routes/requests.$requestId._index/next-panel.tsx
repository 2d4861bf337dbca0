import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useEventWords } from '#app/components/event/use-event-words.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { EventGroup } from '#app/forms/event-groups.ts'
import { needNumber } from '#workflows/need/number.ts'

type Step = RequestView['ahead'][number]

/** What is awaited and from whom: of the request itself, and once it is decided of each of its needs. */
export function NextPanel({ request }: { request: RequestView }) {
	const t = useTranslations('request.next')
	const row = useRow()
	const ofRequest = request.ahead.map((step) => row(t('request'), 'request', step))
	const ofNeeds = request.needs.flatMap(({ id, chart, ahead, ...need }) =>
		ahead.map((step) =>
			row(
				<a href={`/requests/${request.id}/needs/${id}`}>{t('need', { rank: needNumber(need) })}</a>,
				chart,
				step,
			),
		),
	)
	const rows = [...ofRequest, ...ofNeeds]
	return (
		<Panel title={t('title')}>
			{rows.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table caption={t('caption')} captionHidden head={[t('about'), t('step'), t('by')]} rows={rows} />
			)}
		</Panel>
	)
}

function useRow() {
	const t = useTranslations('request.next')
	const common = useTranslations('common.roles')
	const words = useEventWords()
	return (about: ReactNode, group: EventGroup, { type, roles, yours }: Step): ReactNode[] => [
		about,
		words(group, type).label,
		<>
			{roles.map((role) => (
				<div key={role}>{common(role)}</div>
			))}
			{yours && <strong>{t('yours')}</strong>}
		</>,
	]
}
