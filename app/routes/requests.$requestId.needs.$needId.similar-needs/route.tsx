import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { useRefusal } from '#app/components/form/use-refusal.ts'
import { EarlierAssistance } from '#app/components/record/earlier-assistance.tsx'
import { NeedPage } from '#app/components/record/need-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { bundleNeeds } from '#app/domain/bundles/change-bundle.server.ts'
import { findSimilarNeeds, type SimilarNeedsView } from '#app/domain/bundles/find-similar-needs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { bundleForm } from '#app/forms/bundle.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { BundlePanel, SimilarTable } from './similar-table.tsx'

export const handle = {
	words: ['needTabs', 'bundles', 'needs', 'matching', 'codes', 'status', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const overlap = await findSimilarNeeds(actor, idFrom(params.needId), language)
	if (overlap.need.requestId !== params.requestId) throw new DomainError('not-found')
	return overlap
})

export const action = signedInAction(async ({ actor, form, params }) => {
	// The need of this page is always included.
	form.append('needIds', idFrom(params.needId))
	const parsed = parseForm(form, bundleForm(form))
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const id = await bundleNeeds(actor, parsed.value)
	return redirect(`/bundles/${id}`, 303)
})

export default function SimilarNeedsRoute() {
	const t = useTranslations('bundles.overlap')
	const reason = useRefusal()
	const { need, similar, earlier, bundles, refusal } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const bundle = bundles.find(({ isIn }) => isIn)
	return (
		<NeedPage
			need={need}
			request={{ id: need.requestId, reference: need.reference }}
			mayMatch
			title={t('title')}
			lead={<p>{t('lead')}</p>}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{bundle ? (
				<Notice title={t('inBundle', { title: `\u2068${bundle.title}\u2069` })}>
					<LinkButton href={`/bundles/${bundle.id}`} tone="secondary">
						{bundle.title}
					</LinkButton>
				</Notice>
			) : (
				refusal && <Notice title={reason(refusal)} />
			)}
			{similar.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<SimilarTable rows={similar} mayChoose={refusal === null} chosen={chosenIn(given?.typed)} />
			)}
			{refusal === null && (
				<BundlePanel bundles={bundles} errors={given?.errors} values={given?.typed ?? startingWith(need)} />
			)}
			<EarlierPanel earlier={earlier} />
		</NeedPage>
	)
}

const chosenIn = (typed: Record<string, unknown> = {}) => [typed.needIds ?? []].flat().map(String)

/** The default name of a new bundle is that of its first need. */
const startingWith = ({
	title,
	themes,
	languages,
}: {
	title: string
	themes: readonly string[]
	languages: readonly string[]
}) => ({
	title,
	theme: themes[0],
	language: languages[0],
})

/** Earlier support to the same authority or unit, through UNODC and by others. */
function EarlierPanel({ earlier }: Pick<SimilarNeedsView, 'earlier'>) {
	const t = useTranslations('bundles.earlier')
	return (
		<Panel title={t('title')} id="earlier">
			<p>{t('lead')}</p>
			<EarlierAssistance earlier={earlier} />
		</Panel>
	)
}
