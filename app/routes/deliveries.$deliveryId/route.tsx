import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { MustWaitNotice, ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useDeliveryTabs } from '#app/components/record/delivery-page.tsx'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { activityWords, LatestActivity } from '#app/components/record/latest-activity.tsx'
import { lossWords } from '#app/components/record/loss-fields.tsx'
import { SinceLook, sinceWords } from '#app/components/record/since-look.tsx'
import { DeliveryStageLine } from '#app/components/record/stage-line.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getDeliveryPage } from '#app/domain/record-pages/get-delivery-page.server.ts'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import {
	AsideNotice,
	type Course,
	LateStartNotice,
	LatestPanel,
	NextPanel,
	TimelinePanel,
} from './course-panels.tsx'
import { DeliveryOverview, useDeliveryFacts } from './delivery-overview.tsx'
import { ItemsPanel } from './items-panel.tsx'
import { DeliveryStepsPanel } from './steps-panel.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		...(loaded<{ joint?: unknown[] }>(data)?.joint?.length ? (['jointNeeds'] as const) : []),
		'delivery',
		'work.landing',
		'needs',
		'matching',
		'codes',
		'status',
		'stages',
		...itemWords(data),
		...activityWords,
		'refusals',
		'versions.notice',
		'timeline',
		'charts',
		'indicators',
		'deliveryTabs',
		'processingTime.dateIn',
		'processingTime.now',
		'processingTime.parties',
		'processingTime.you',
		...sinceWords(data),
		...correctedWords(loaded<Loaded>(data)?.delivery.course?.corrections),
	],
}

type Loaded = {
	delivery: { course: { corrections: unknown[]; items: unknown[] } | null }
	forms: { type: string }[]
}

/** Of equipment alone. */
function itemWords(data: unknown): WordsPath[] {
	if (!loaded<Loaded>(data)?.delivery.course?.items.length) return []
	const reportsLoss = loaded<Loaded>(data)?.forms.some(({ type }) => type === 'reportLoss')
	return ['equipmentRecords.stages', ...(reportsLoss ? lossWords : [])]
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const page = await getDeliveryPage(actor, idFrom(params.deliveryId), languageOf(request, actor.language))
	const { kind, course } = page.delivery
	return { ...page, forms: eventForms(kind, course?.openTo ?? []) }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const deliveryId = idFrom(params.deliveryId)
	const { kind } = await getDelivery(actor, deliveryId)
	const { revision, event } = parseEvent(kind, form)
	await advanceDelivery(actor, { deliveryId, revision, event })
	return redirect(await pathAfterStep(actor, request, `/deliveries/${deliveryId}`), 303)
})

export default function DeliveryRoute() {
	const names = useTranslations('deliveryTabs.record')
	const together = useTranslations('jointNeeds.panel')
	const { delivery, since, measured, joint, forms } = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	const { course, kind } = delivery
	const facts = useDeliveryFacts(delivery)
	const tabs = useDeliveryTabs({
		id: delivery.id,
		kind,
		seesCourse: course !== null,
		...(course && { count: { steps: course.record.length, corrections: course.corrections.length } }),
	})
	return (
		<Page
			title={names(kind)}
			breadcrumbs={course ? crumbs(course) : []}
			actions={
				course && (
					<NextAction
						group={kind}
						ahead={course.ahead}
						forms={forms}
						elsewhere={{ signForOffice: `/deliveries/${delivery.id}/equipment` }}
					/>
				)
			}
			facts={facts}
			tabs={tabs}
			aside={
				<>
					<MustWaitNotice mustWait={course?.mustWait === true} />
					{course && (
						<DeliveryStepsPanel
							kind={kind}
							quantity={delivery.quantity}
							course={course}
							forms={forms}
							problem={problem}
						/>
					)}
					<DeliveryOverview delivery={delivery} />
					{course && <DeliveryActivity course={course} since={since?.since} />}
				</>
			}
		>
			<CorrectedContext.Provider value={course?.corrections ?? []}>
				<WorkRunNotice />
				<ProblemNotice problem={problem} forms={forms} />
				<UnreadableNotice readable={delivery.course?.readable !== false} />
				<LateStartNotice underReview={course?.startUnderReview === true} />
				<AsideNotice aside={course?.aside ?? null} />
				{course && (
					<>
						<DeliveryStageLine stages={course.stages} due={course.clock?.clock?.running?.dueOn ?? null} />
						<SinceLook since={since} requestId={course.need.request.id} needId={course.need.id} />
						<ItemsPanel items={course.items} deliveryId={delivery.id} />
						<TimelinePanel course={course} />
						<NextPanel delivery={delivery} course={course} />
						<LatestPanel delivery={delivery} course={course} />
					</>
				)}
				{joint.length > 1 && (
					<Panel title={together('title')} id="joint">
						<JointPartsTable parts={joint} />
					</Panel>
				)}
				{measured && (
					<IndicatorsPanel
						indicators={measured.indicators}
						addAt={measured.mayAdd ? `/deliveries/${delivery.id}/indicators` : null}
					/>
				)}
			</CorrectedContext.Provider>
		</Page>
	)
}

/** The entries of the delivery stand in the history of its request. */
function DeliveryActivity({ course, since }: { course: Course; since: Date | string | undefined }) {
	const { id, request } = course.need
	const href = `/requests/${request.id}/history?kind=deliveries&need=${id}`
	return <LatestActivity entries={course.activity} href={href} since={since} />
}

const crumbs = ({ need }: Course) => [
	{ href: `/requests/${need.request.id}`, label: need.request.reference ?? need.request.title },
	{ href: `/requests/${need.request.id}/needs/${need.id}`, label: need.title },
]
