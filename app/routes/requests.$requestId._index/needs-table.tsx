import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { DueOn, NowWith } from '#app/components/record/clock-summary.tsx'
import { NeedStatusBar } from '#app/components/record/need-status-bar.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { Clocks } from '#app/domain/clocks/clocks-in-view.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { NeedSubstance } from './need-substance.tsx'

type Need = RequestView['needs'][number]

/** So many needs are read at a glance; further ones are one press away. */
const SHOWN = 7

type NeedsTableProps = { request: RequestView; clocks: Pick<Clocks, 'needs' | 'reader'> }

/** The needs of the request, each with a link to its own page. */
export function NeedsTable({ request, clocks }: NeedsTableProps) {
	const t = useTranslations('request.needs')
	const { drafting, needs } = request
	const rest = needs.slice(SHOWN)
	if (needs.length === 0)
		return (
			<Panel title={t('title')}>
				<Empty title={t('none')}>{drafting && <p>{t('noneBody')}</p>}</Empty>
			</Panel>
		)
	return (
		<Panel title={t('title')}>
			{needs.length > 1 && <NeedStatusBar counts={countsOf(needs)} />}
			<Rows request={request} needs={needs.slice(0, SHOWN)} clocks={clocks} />
			{rest.length > 0 && (
				<Fold title={t('more', { count: rest.length })} id="more-needs" isAside>
					<Rows request={request} needs={rest} clocks={clocks} />
				</Fold>
			)}
		</Panel>
	)
}

function Rows({
	request: { id, status, needs: all },
	needs,
	clocks,
}: NeedsTableProps & { needs: readonly Need[] }) {
	const t = useTranslations('request.needs')
	const time = useTranslations('processingTime.now')
	// While the request is a draft its needs have no pages yet, no programme and no time limit.
	const isDraft = status === 'draft'
	const name = ({ title, ...need }: Need) =>
		t('name', { rank: needNumber(need), title: `\u2068${title || t('untitled')}\u2069` })
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={[t('need'), t('status'), ...(isDraft ? [] : [t('programme'), time('with')])]}
			rows={needs.map((need) => [
				<Fragment key="need">
					{isDraft ? (
						<UserText>{name(need)}</UserText>
					) : (
						<a href={`/requests/${id}/needs/${need.id}`}>{name(need)}</a>
					)}
					<NeedSubstance kind={need.kind} substance={need.substance} isShort={all.length > SHOWN} />
				</Fragment>,
				<NeedStanding key="status" need={need} />,
				...(isDraft
					? []
					: [
							<Programme key="programme" programme={need.programme} />,
							<Turn key="turn" need={need} clocks={clocks} />,
						]),
			])}
		/>
	)
}

function Programme({ programme }: Pick<Need, 'programme'>) {
	if (!programme) return null
	return (
		<a href={`/programmes/${programme.id}`}>
			<Reference>{programme.code}</Reference>
		</a>
	)
}

/** Who has the need now and until when; one that waits for the decision on its request has no time of its own. */
function Turn({ need, clocks: { needs, reader } }: Pick<NeedsTableProps, 'clocks'> & { need: Need }) {
	const time = useTranslations('processingTime.now')
	const clock = needs.find(({ id }) => id === need.id)
	if (!clock?.running) return null
	const { running, awaited } = clock
	return (
		<>
			<NowWith reader={reader} party={running.party} awaited={awaited} />
			{running.dueOn && (
				<div>
					{time('due')} <DueOn running={running} />
				</div>
			)}
		</>
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
			{useful && <div>{t('useful', { useful: codes(`usefulness.${useful}`) })}</div>}
		</>
	)
}
