import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { requireDrafter } from '#app/domain/drafts/lock-draft.server.ts'
import { copyRequest } from '#app/domain/submissions/copy-request.server.ts'
import { copyableRequest, copyableRequests } from '#app/domain/submissions/copyable-requests.server.ts'
import { filterValue, idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { start } from '#app/forms/sections/about.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { languages } from '#workflows/languages.ts'
import { ProblemNotice } from '../requests.$requestId.draft.$section/conflict-notice.tsx'
import { useOptions } from '../requests.$requestId.draft.$section/section-words.ts'
import { CopiedFrom, NeedsToCopy } from './copied-from.tsx'
import { EarlierRequests } from './earlier-requests.tsx'

const ofAbout = ['title', 'titleHint', 'filingLanguage', 'filingLanguageHint'] as const
const ofCopy = ['draft.copy', 'draft.copied.from', 'draft.drafts', 'status.request', 'codes.kinds'] as const

export const handle = {
	hydrated: true,
	words: [
		...(['draft.new', 'draft.notAFiling', 'codes.languages', 'refusals'] as const),
		...ofCopy,
		...ofAbout.map((name) => `draft.about.${name}` as const),
	],
}

export const loader = readingLoader(async ({ actor, request, read }) => {
	requireDrafter(actor)
	const from = new URL(request.url).searchParams.get('from')
	const fresh = { filingKey: newId(), language: actor.language }
	if (from !== null) return { ...fresh, copied: await copyableRequest(read, idFrom(from)), earlier: null }
	const words = filterValue(request, 'q')
	const after = filterValue(request, 'after')
	const earlier = { ...(await copyableRequests(read, { words, after })), words, isFirst: !after }
	return { ...fresh, copied: null, earlier }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, start)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	if (!actor.authorityId) throw new DomainError('refused', 'forbidden')
	const { from, needs, ...first } = parsed.value
	const filing = { ...first, authorityId: actor.authorityId }
	const { id } = from
		? await copyRequest(actor, { ...filing, from, needs })
		: await createRequest(actor, filing)
	return redirect(`/requests/${id}/draft`)
})

const startSchema = () => import('#app/forms/sections/about.ts').then(({ start }) => start)

export default function NewRequestRoute() {
	const t = useTranslations('draft')
	const { filingKey, language, copied, earlier } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const refused = answer && 'errors' in answer ? answer : undefined
	const first = copied ? { ...copied, needs: copied.needs.map(({ id }) => id) } : { filingLanguage: language }
	const languageOptions = useOptions('languages', languages)
	return (
		<Page title={t('new.title')} lead={<p>{t('new.lead')}</p>}>
			{problem && <ProblemNotice problem={problem} />}
			{copied ? (
				<CopiedFrom request={copied} />
			) : (
				<Notice title={t('notAFiling.title')}>
					<p>{t('notAFiling.body')}</p>
				</Notice>
			)}
			<ActionForm
				schema={startSchema}
				errors={refused?.errors}
				values={refused?.typed ?? problem?.typed ?? first}
			>
				<input type="hidden" name="filingKey" value={String(refused?.typed.filingKey ?? filingKey)} />
				{copied && <input type="hidden" name="from" value={copied.id} />}
				<TextField name="title" label={t('about.title')} hint={t('about.titleHint')} required />
				<SelectField
					name="filingLanguage"
					label={t('about.filingLanguage')}
					hint={t('about.filingLanguageHint')}
					options={languageOptions}
					required
				/>
				{copied && <NeedsToCopy needs={copied.needs} />}
				<Button>{t('new.create')}</Button>
			</ActionForm>
			{earlier && <EarlierRequests {...earlier} />}
		</Page>
	)
}
