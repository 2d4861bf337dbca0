import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { MustWaitNotice, ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { activityWords, LatestActivity } from '#app/components/record/latest-activity.tsx'
import { useNeedTabs } from '#app/components/record/need-page.tsx'
import { writtenIn } from '#app/components/record/request-page.tsx'
import { SinceLook, sinceWords } from '#app/components/record/since-look.tsx'
import { NeedStageLine } from '#app/components/record/stage-line.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { TranslatedPage, translationWords } from '#app/components/translation/translated.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { getNeedClock } from '#app/domain/clocks/get-clocks.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { isToldToStates } from '#app/domain/joint-needs/joint-steps-waiting.server.ts'
import { matchesNeeds } from '#app/domain/matching/get-matching.server.ts'
import { countMessages } from '#app/domain/messages/find-conversation.server.ts'
import { getNeed, type NeedView } from '#app/domain/needs/get-need.server.ts'
import { partnersToChoose } from '#app/domain/partners/partners.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { textsOfNeed } from '#app/domain/translations/translatable.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import { AsidePanel } from './aside-panel.tsx'
import { NeedOverview, PartsPanel, useNeedFacts } from './need-overview.tsx'
import { OfferFigures, OfferPanel } from './offer-panel.tsx'
import { ClockPanel, DecisionPanel, LatestPanel, NextPanel, OutcomePanel } from './status-panels.tsx'
import { NeedStepsPanel, StillNeededPanel } from './steps-panel.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'needs',
		'matching',
		'work.landing',
		'draft',
		'codes',
		'status',
		'stages',
		...activityWords,
		'refusals',
		'processingTime',
		'charts',
		'versions.notice',
		'needTabs',
		'access.partner.link',
		'indicators',
		'jointNeeds.link',
		'request.filing.notAnswered',
		...sinceWords(data),
		...(jointOf(data) ? (['jointNeeds'] as const) : []),
		...translationWords(data),
	],
}

/** Its words are sent where several States ask for the need together. */
const jointOf = (data: unknown) => loaded<{ need?: NeedView }>(data)?.need?.joint

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const needId = idFrom(params.needId)
	const place = { requestId: idFrom(params.requestId), needId }
	const [need, clock, written, measured, since] = await Promise.all([
		getNeed(actor, needId, language),
		getNeedClock(actor, needId, language),
		countMessages(actor, place),
		getIndicators(actor, { needId }),
		changesSinceLook(actor, { kind: 'need', id: needId }),
	])
	if (need.request.id !== params.requestId) throw new DomainError('not-found')
	if (need.request.status === 'draft') throw redirect(`/requests/${need.request.id}/draft`)
	const forms = eventForms(
		'need',
		need.openTo.filter((type) => !isChosenElsewhere.has(type)),
	)
	return {
		need,
		forms,
		clock,
		written: need.request.reference ? written : null,
		measured,
		since,
		partners: need.openTo.includes('referToPartner') ? await partnersToChoose(actor) : [],
		mayMatch: matchesNeeds(actor),
		mayInvite: isInviter.has(actor.role) && isToldToStates(need.request.classification),
		translations: await findTranslations(actor, need.request.id, language, textsOfNeed(need)),
	}
})

// The programme to propose, or to wait for, is chosen on the matching page.
const isChosenElsewhere = new Set(['proposeProgramme', 'waitlist'])

// Those who ask other States to join a need of their State.
const isInviter = new Set<string>(['drafter', 'focalPoint'])

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const { revision, event } = parseEvent('need', form)
	await advanceNeed(actor, { needId: idFrom(params.needId), revision, event })
	return redirect(
		await pathAfterStep(actor, request, `/requests/${params.requestId}/needs/${params.needId}`),
		303,
	)
})

export default function NeedRoute() {
	const t = useTranslations('needs')
	const joint = useTranslations('jointNeeds')
	const page = useLoaderData<typeof loader>()
	const { need, forms, partners, clock, written, measured, mayMatch, mayInvite, translations } = page
	const problem = useActionData<typeof action>()?.problem
	const { request, programme } = need
	const here = `/requests/${request.id}/needs/${need.id}`
	const facts = useNeedFacts(need, clock)
	const tabs = useNeedTabs({
		id: need.id,
		requestId: request.id,
		messages: writtenIn(written),
		mayMatch,
		isSubmitted: request.reference !== null,
	})
	return (
		<Page
			title={need.title || t('untitled')}
			breadcrumbs={[{ href: `/requests/${request.id}`, label: request.reference ?? request.title }]}
			reference={need.number}
			actions={
				<>
					<NextAction
						group="need"
						ahead={need.ahead}
						forms={forms}
						elsewhere={mayMatch ? { proposeProgramme: `${here}/matching` } : {}}
					/>
					{(mayInvite || need.joint) && (
						<LinkButton href={`${here}/joint`} tone="secondary">
							{need.joint ? joint('panel.open') : joint('link')}
						</LinkButton>
					)}
				</>
			}
			facts={facts}
			tabs={tabs}
			aside={
				<>
					<MustWaitNotice mustWait={need.mustWait} />
					<StillNeededPanel need={need} forms={forms} problem={problem} />
					<NeedStepsPanel need={need} forms={forms} partners={partners} problem={problem} />
					<NextPanel need={need} />
					<ClockPanel clock={clock} />
					<LatestActivity
						entries={need.activity}
						href={`/requests/${request.id}/history?need=${need.id}`}
						since={page.since?.since}
					/>
				</>
			}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={forms} />
			<UnreadableNotice readable={need.readable} />
			<NeedStageLine stages={need.stages} due={clock.clock?.running?.dueOn ?? null} />
			<SinceLook since={page.since} requestId={request.id} needId={need.id} />
			<AsidePanel aside={need.aside} />
			{need.outcome && <OutcomePanel outcome={need.outcome} />}
			{need.joint && (
				<Panel title={joint('panel.title')} id="joint">
					<p>{joint('panel.lead')}</p>
					<JointPartsTable parts={need.joint} />
				</Panel>
			)}
			{programme && <OfferPanel need={need} programme={programme} />}
			{programme && need.openTo.includes('offerPart') && <OfferFigures need={need} programme={programme} />}
			{need.delivery && <DeliveryPanel delivery={need.delivery} />}
			{need.earlier.map((delivery) => (
				<DeliveryPanel key={delivery.id} delivery={delivery} />
			))}
			<NeedOverview need={need} />
			<PartsPanel need={need} />
			<IndicatorsPanel
				indicators={measured.indicators}
				addAt={measured.mayAdd ? `${here}/indicators` : null}
			/>
			{need.latest && <LatestPanel latest={need.latest} />}
			{need.decision && <DecisionPanel decision={need.decision} />}
			<TranslatedPage translations={translations} of="need" needId={need.id}>
				<AnswersPanel needId={need.id} sections={need.sections} />
			</TranslatedPage>
		</Page>
	)
}

/** The State's answers about the need. */
function AnswersPanel({ needId, sections }: Pick<NeedView, 'sections'> & { needId: string }) {
	const t = useTranslations('needs.answers')
	const draft = useTranslations('draft.sections')
	return (
		<Fold title={t('title')} isAside>
			{sections.map((told) => (
				<section key={told.section}>
					<h3>{draft(told.section)}</h3>
					<FiledAnswers {...told} translatedOf={needId} />
					<LeftOpen section={told.section} fields={told.leftOpen} />
				</section>
			))}
		</Fold>
	)
}

/** Link to the latest delivery of a need; a terminated one is titled as earlier, as the need is being matched again. */
function DeliveryPanel({ delivery }: { delivery: NonNullable<NeedView['delivery']> }) {
	const t = useTranslations('needs.delivery')
	return (
		<Panel title={t(isBrokenOff(delivery.status) ? 'earlier' : 'title')}>
			<FactList
				items={[{ label: t('status'), value: <StatusTag kind="delivery" status={delivery.status} /> }]}
			/>
			<LinkButton href={`/deliveries/${delivery.id}`} tone="secondary">
				{t('open')}
			</LinkButton>
		</Panel>
	)
}
