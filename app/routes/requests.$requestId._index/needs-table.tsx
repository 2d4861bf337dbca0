import { useTranslations } from 'use-intl/react'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { usefulness } from '#workflows/vocabulary.ts'

type Need = RequestView['needs'][number]
type Usefulness = (typeof usefulness)[number]

/** The needs of the request, each with a link to its own page. */
export function NeedsTable({ request: { id, drafting, status, needs } }: { request: RequestView }) {
	const t = useTranslations('request.needs')
	const codes = useTranslations('codes.kinds')
	// While the request is a draft its needs have no pages yet.
	const linked = status !== 'draft'
	const name = ({ title, ...need }: Need) =>
		t('name', { rank: needNumber(need), title: `\u2068${title || t('untitled')}\u2069` })
	return (
		<Panel title={t('title')}>
			{needs.length === 0 ? (
				<Empty title={t('none')}>{drafting && <p>{t('noneBody')}</p>}</Empty>
			) : (
				<>
					{needs.length > 1 && <NeedStatusBar counts={countsOf(needs)} />}
					<Table
						caption={t('caption')}
						captionHidden
						head={[t('need'), t('kind'), t('status')]}
						rows={needs.map((need) => [
							linked ? (
								<a key="link" href={`/requests/${id}/needs/${need.id}`}>
									{name(need)}
								</a>
							) : (
								<UserText key="text">{name(need)}</UserText>
							),
							codes(need.kind),
							<NeedStanding key="status" need={need} />,
						])}
					/>
				</>
			)}
		</Panel>
	)
}

/** How many needs have each status. */
const countsOf = (needs: readonly Need[]) =>
	[...new Set(needs.map(({ status }) => status))].map((status) => ({
		status,
		count: needs.filter((need) => need.status === status).length,
	}))

function NeedStanding({ need }: { need: Need }) {
	const t = useTranslations('request.needs')
	const words = useTranslations('status')
	const joint = useTranslations('jointNeeds')
	const { status, delivery, waitsForViewer, isJoint } = need
	return (
		<>
			<StatusTag kind="need" status={status} />
			{isJoint && <div>{joint('tag')}</div>}
			<Outcome need={need} />
			{delivery && (
				<div>
					<a href={`/deliveries/${delivery.id}`}>
						{t('delivery', { status: words(`delivery.${delivery.status}`) })}
					</a>
				</div>
			)}
			{waitsForViewer && (
				<div>
					<strong>{words('waitsForYou')}</strong>
				</div>
			)}
		</>
	)
}

/** Whether a delivered need was met, and how the State rates the assistance. */
function Outcome({ need: { outcome, computed, useful } }: { need: Need }) {
	const t = useTranslations('request.needs')
	const codes = useTranslations('codes')
	return (
		<>
			{outcome && <div>{t('outcome', { outcome: codes(`needOutcomes.${outcome}`) })}</div>}
			{computed && <div>{t('departed', { computed: codes(`needOutcomes.${computed}`) })}</div>}
			{useful && <div>{t('useful', { useful: codes(`usefulness.${useful as Usefulness}`) })}</div>}
		</>
	)
}
