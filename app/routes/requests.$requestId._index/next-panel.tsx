import { Fragment, type ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useEventWords } from '#app/components/event/use-event-words.ts'
import { useWorkRun } from '#app/components/record/work-run.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { EventGroup } from '#app/forms/event-forms.ts'
import { needNumber } from '#workflows/need/number.ts'

type Step = RequestView['ahead'][number]
type Need = RequestView['needs'][number]

/** A step that several needs have ahead of them, from the same people. */
type SharedStep = { chart: EventGroup; step: Step; needs: Need[] }

/** The next steps and their actors: of the request itself, and after the decision of its needs. */
export function NextPanel({ request }: { request: RequestView }) {
	const t = useTranslations('request.next')
	const row = useRow()
	const rows = [
		...request.ahead.map((step) => row(t('request'), 'request', step)),
		...sharedSteps(request.needs).map(({ chart, step, needs }) =>
			row(<NeedLinks requestId={request.id} needs={needs} />, chart, step),
		),
	]
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

/** The steps of all needs, each once with the needs that it awaits, in the order of the needs. */
function sharedSteps(needs: readonly Need[]): SharedStep[] {
	const shared = new Map<string, SharedStep>()
	for (const need of needs)
		for (const step of need.ahead) {
			const key = [need.chart, step.type, step.yours, ...step.roles].join(' ')
			const found = shared.get(key) ?? { chart: need.chart, step, needs: [] }
			found.needs.push(need)
			shared.set(key, found)
		}
	return [...shared.values()]
}

/** "Need 3", or "Needs 1, 2, 5", each with a link to its page. */
function NeedLinks({ requestId, needs }: { requestId: string; needs: readonly Need[] }) {
	const t = useTranslations('request.next')
	const pathOf = ({ id }: Need) => `/requests/${requestId}/needs/${id}`
	const [first] = needs
	if (first && needs.length === 1) return <a href={pathOf(first)}>{t('need', { rank: needNumber(first) })}</a>
	return t.rich('needs', {
		numbers: () =>
			needs.map((need, at) => (
				<Fragment key={need.id}>
					{at > 0 && ' '}
					<a href={pathOf(need)} aria-label={t('need', { rank: needNumber(need) })}>
						{needNumber(need)}
					</a>
				</Fragment>
			)),
	})
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

/** The reader's next step on a need or its delivery, as a button in the head: it leads to the page where it is taken. */
export function NextNeedAction({ request }: { request: RequestView }) {
	const t = useTranslations('request.next')
	const common = useTranslations('common')
	const words = useEventWords()
	const onTheWay = useWorkRun()
	for (const need of request.needs) {
		const step = need.waitsForViewer && need.ahead.find(({ yours }) => yours)
		if (!step) continue
		const value = words(need.chart, step.type).label
		return (
			<LinkButton href={onTheWay(pathOfStep(request.id, need, step))}>
				{common('labelled', { label: t('need', { rank: needNumber(need) }), value })}
			</LinkButton>
		)
	}
	return null
}

function pathOfStep(requestId: string, { id, chart, delivery }: Need, { type }: Step) {
	if (chart !== 'need' && delivery) return `/deliveries/${delivery.id}`
	return `/requests/${requestId}/needs/${id}${type === 'proposeProgramme' ? '/matching' : ''}`
}

/** What the reader must do elsewhere, or should know before the next step. */
export function TurnNotice({ request, changed }: { request: RequestView; changed: boolean }) {
	const t = useTranslations('request')
	if (request.drafting)
		return (
			<Notice tone="warning" title={t('draft.title')}>
				<p>{t('draft.body')}</p>
				<LinkButton href={`/requests/${request.id}/draft`}>{t('draft.open')}</LinkButton>
			</Notice>
		)
	if (request.status === 'clarification' || request.status === 'clearance')
		return <ClarificationNotice request={request} changed={changed} />
	return changed ? <ChangesLink id={request.id} /> : null
}

type ClarificationNoticeProps = { request: RequestView; changed: boolean }

/** While questions are answered and endorsed: the reader's action in one sentence, with a link. */
function ClarificationNotice({ request, changed }: ClarificationNoticeProps) {
	const t = useTranslations('clarification')
	const turn = useTranslations('request.turn')
	const { id, openTo, unlocked, waitsForViewer } = request
	const answers = openTo.includes('answerClarification')
	const cleared = request.status === 'clearance'
	const asked = request.reader === 'drafter' && unlocked > 0 ? 'drafterWithFields' : request.reader
	return (
		<Notice title={waitsForViewer ? turn('title') : t(cleared ? 'clearance.title' : 'clarification.title')}>
			<p>{t(cleared ? `clearance.${request.reader}` : `clarification.${asked}`)}</p>
			{answers && unlocked > 0 ? (
				<LinkButton href={`/requests/${id}/clarification`}>{t('open')}</LinkButton>
			) : (
				waitsForViewer && (
					<p>
						<a href="#steps">{turn('toSteps')}</a>
					</p>
				)
			)}
			{changed && <ChangesLink id={id} />}
		</Notice>
	)
}

/** Link to the State's changes made with its answers. */
function ChangesLink({ id }: { id: string }) {
	const t = useTranslations('clarification')
	return (
		<p>
			<a href={`/requests/${id}/filing#changes`}>{t('compare')}</a>
		</p>
	)
}
