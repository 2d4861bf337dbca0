import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TickField } from '#app/components/form/choice-group.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { requireAbility } from '#app/domain/core/rights.ts'
import { saveSynonym, setShippedSynonym } from '#app/domain/search/words/save-synonym.server.ts'
import { getSynonym, type SynonymView } from '#app/domain/search/words/synonyms.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { shippedSynonym, synonym } from '#app/forms/synonym.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isLanguage, languages } from '#workflows/languages.ts'

export const handle = { words: ['synonyms', 'entryHistory', 'codes.languages', 'refusals'] as const }

/** The address of the form for a new group, in the place of an id. */
const NEW = 'new'

export const loader = readingLoader(async ({ actor, params, request }) => {
	requireAbility(actor, 'keepReferenceData')
	const isNew = params.synonymId === NEW
	return {
		group: isNew ? null : await getSynonym(actor, params.synonymId ?? ''),
		saved: new URL(request.url).searchParams.has('saved'),
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const id = params.synonymId ?? ''
	if (form.get('type') === 'useShipped') {
		const asked = parseForm(form, shippedSynonym)
		if (!asked.ok) return data({ errors: asked.errors, typed: asked.typed }, { status: 422 })
		await setShippedSynonym(actor, id, asked.value)
		return redirect(`/administration/synonyms/${id}?saved=1`, 303)
	}
	const parsed = parseForm(form, synonym)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const saved = await saveSynonym(actor, id === NEW ? null : id, parsed.value)
	return redirect(`/administration/synonyms/${saved}?saved=1`, 303)
})

export default function SynonymRoute() {
	const t = useTranslations('synonyms')
	const { group, saved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const values = typed ?? valuesOf(group?.entry)
	const revision = group?.revision ?? 0
	return (
		<Page
			title={group ? firstOf(group) : t('new')}
			breadcrumbs={[
				{ href: '/administration', label: t('administration') },
				{ href: '/administration/synonyms', label: t('title') },
			]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{saved && !answer && <Notice tone="success" title={t('saved')} />}
			<Panel title={t('entry')} id="entry">
				{group?.shipped ? (
					<ShippedForm phrases={group.shipped} values={values} errors={errors} revision={revision} />
				) : (
					<SynonymForm values={values} errors={errors} revision={revision} />
				)}
			</Panel>
			{group && <History history={group.history} />}
		</Page>
	)
}

function History({ history }: Pick<SynonymView, 'history'>) {
	const format = useFormatter()
	return (
		<EntryHistory
			history={history}
			labelOf={useSynonymLabels()}
			inWords={(_, value) => (Array.isArray(value) ? format.list(value) : String(value))}
		/>
	)
}

type Entry = Record<string, string[] | boolean>

/** A list of phrases as a field has it: one for each line. */
const valuesOf = (entry: Entry = { active: true }) =>
	Object.fromEntries(
		Object.entries(entry).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]),
	)

const firstOf = ({ shipped, entry }: { shipped: string[] | null; entry: Entry }) =>
	shipped?.[0] ?? Object.values(entry).flatMap((value) => (Array.isArray(value) ? value : []))[0] ?? ''

type FormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** Of the group that the page was drawn from; 0 for a new one. */
	revision: number
}

/** The name of each field of a group, also in its history. */
function useSynonymLabels() {
	const t = useTranslations('synonyms')
	const codes = useTranslations('codes.languages')
	return (name: string): string => (name === 'active' ? t('inUse') : isLanguage(name) ? codes(name) : name)
}

/** Words and phrases that mean the same, for each language one for each line. */
function SynonymForm({ values, errors, revision }: FormProps) {
	const t = useTranslations('synonyms')
	const labelOf = useSynonymLabels()
	return (
		<ActionForm errors={errors} values={values} labelOf={labelOf}>
			<input type="hidden" name="revision" value={revision} />
			<p>{t('hint')}</p>
			{languages.map((language) => (
				<TextArea key={language} name={language} label={labelOf(language)} rows={3} />
			))}
			<TickField name="active" label={labelOf('active')} hint={t('inUseHint')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

/** A group of the product: its words as they are, and whether they are used. */
function ShippedForm({ phrases, values, errors, revision }: FormProps & { phrases: readonly string[] }) {
	const t = useTranslations('synonyms')
	const labelOf = useSynonymLabels()
	return (
		<>
			<p>{t('shippedHint')}</p>
			<ul>
				{phrases.map((phrase) => (
					<li key={phrase}>
						<bdi>{phrase}</bdi>
					</li>
				))}
			</ul>
			<ActionForm errors={errors} values={values} labelOf={labelOf}>
				<input type="hidden" name="revision" value={revision} />
				<input type="hidden" name="type" value="useShipped" />
				<TickField name="active" label={labelOf('active')} hint={t('inUseHint')} />
				<Button>{t('save')}</Button>
			</ActionForm>
		</>
	)
}
