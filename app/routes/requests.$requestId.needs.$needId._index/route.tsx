import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NextAction } from '#app/components/event/steps-ahead.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { activityWords } from '#app/components/record/latest-activity.tsx'
import { useNeedTabs } from '#app/components/record/need-page.tsx'
import { writtenIn } from '#app/components/record/request-page.tsx'
import { sinceWords } from '#app/components/record/since-look.tsx'
import { WorkRunNotice } from '#app/components/record/work-run.tsx'
import { translationWords } from '#app/components/translation/translated.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { getNeedPage, type NeedPage } from '#app/domain/record-pages/get-need-page.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import { pathAfterStep } from '#app/domain/work/path-after-step.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { eventForms, parseEvent } from '#app/forms/event-forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { NeedAside } from './need-aside.tsx'
import { useNeedFacts } from './need-overview.tsx'
import { NeedPanels } from './need-panels.tsx'

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
const jointOf = (data: unknown) => loaded<Partial<NeedPage>>(data)?.need?.joint

export const loader = readingLoader(async ({ actor, params, request }) => {
	const address = { requestId: idFrom(params.requestId), needId: idFrom(params.needId) }
	const page = await getNeedPage(actor, address, languageOf(request, actor.language))
	if (page.need.request.status === 'draft') throw redirect(`/requests/${address.requestId}/draft`)
	const types = page.need.openTo.filter((type) => !isChosenElsewhere.has(type))
	return { ...page, forms: eventForms('need', types) }
})

// The programme to propose, or to wait for, is chosen on the matching page.
const isChosenElsewhere = new Set(['proposeProgramme', 'waitlist'])

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
	const page = useLoaderData<typeof loader>()
	const { need, forms, written, mayMatch } = page
	const problem = useActionData<typeof action>()?.problem
	const { request } = need
	const here = `/requests/${request.id}/needs/${need.id}`
	const facts = useNeedFacts(need, page.clock)
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
					<JointLink href={`${here}/joint`} isJoint={need.joint !== null} mayInvite={page.mayInvite} />
				</>
			}
			facts={facts}
			tabs={tabs}
			aside={<NeedAside page={page} forms={forms} problem={problem} />}
		>
			<WorkRunNotice />
			<ProblemNotice problem={problem} forms={forms} />
			<NeedPanels page={page} here={here} />
		</Page>
	)
}

type JointLinkProps = { href: string; isJoint: boolean; mayInvite: boolean }

/** To the States that ask for the need together, or to those who may be invited to. */
function JointLink({ href, isJoint, mayInvite }: JointLinkProps) {
	const t = useTranslations('jointNeeds')
	if (!isJoint && !mayInvite) return null
	return (
		<LinkButton href={href} tone="secondary">
			{isJoint ? t('panel.open') : t('link')}
		</LinkButton>
	)
}
