import { useTranslations } from 'use-intl/react'
import { practiceTexts } from '#app/forms/practice.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { languages } from '#workflows/languages.ts'
import { involvements, recommendations } from '#workflows/practice/vocabulary.ts'
import { protocolArticles } from '#workflows/protocol-articles.ts'
import type { Role } from '#workflows/roles.ts'
import { themes } from '#workflows/vocabulary.ts'
import { useCodeOptions } from '../event/use-event-words.ts'
import { ActionForm } from '../form/action-form.tsx'
import { ChoiceGroup, SelectField, TickField } from '../form/choice-group.tsx'
import type { Errors } from '../form/form-context.ts'
import { TextArea, TextField } from '../form/text-field.tsx'
import { Button } from '../ui/button.tsx'

type Post = { id: string; role: Role; title: string; authority: string | null }
type Request = { id: string; reference: string | null; title: string }

type PracticeFormProps = {
	values: Record<string, unknown>
	errors: Errors | undefined
	posts: readonly Post[]
	/** The closed requests that a new practice can be begun from. */
	requests?: readonly Request[]
	/** That the page was drawn from; absent for a new practice. */
	revision?: number
}

const optional: ReadonlySet<string> = new Set(['hindered', 'resources'])

/** The name of each field of a practice. */
function usePracticeLabels() {
	const say = useSay('practices.fields')
	return (name: string): string => wordOf(say, name, name)
}

/** The text of a good practice and what it is filed under, new or changed. Needs the words `practices` and `codes`. */
export function PracticeForm({ values, errors, posts, requests, revision }: PracticeFormProps) {
	const t = useTranslations('practices')
	const labelOf = usePracticeLabels()
	const codes = useCodeOptions()
	const roles = useTranslations('common.roles')
	const written = codes('languages', languages)
	return (
		<ActionForm errors={errors ?? null} values={values} labelOf={labelOf}>
			{revision !== undefined && <input type="hidden" name="revision" value={revision} />}
			{requests && (
				<SelectField
					name="requestId"
					label={labelOf('requestId')}
					hint={t('hints.requestId')}
					required
					options={requests.map(({ id, reference, title }) => ({
						value: id,
						label: `${reference ?? ''} ${title}`.trim(),
					}))}
				/>
			)}
			<SelectField name="language" label={labelOf('language')} required options={written} />
			<TextField name="title" label={labelOf('title')} hint={t('hints.title')} required />
			{practiceTexts.map((name) => (
				<TextArea key={name} name={name} label={labelOf(name)} required={!optional.has(name)} />
			))}
			<ChoiceGroup
				name="themes"
				label={labelOf('themes')}
				hint={t('hints.themes')}
				options={codes('themes', themes)}
				multiple
				required
			/>
			<ChoiceGroup
				name="recommendations"
				label={labelOf('recommendations')}
				options={codes('recommendations', recommendations)}
				multiple
			/>
			<ChoiceGroup
				name="involved"
				label={labelOf('involved')}
				options={codes('involvements', involvements)}
				multiple
			/>
			<ChoiceGroup
				name="articles"
				label={labelOf('articles')}
				options={codes('protocolArticles', protocolArticles)}
				multiple
			/>
			<ChoiceGroup name="languages" label={labelOf('languages')} options={written} multiple />
			{posts.length > 0 && (
				<SelectField
					name="contactPostId"
					label={labelOf('contactPostId')}
					hint={t('hints.contactPostId')}
					options={posts.map(({ id, role, title, authority }) => ({
						value: id,
						label: [title || roles(role), authority].filter(Boolean).join(' – '),
					}))}
				/>
			)}
			<TickField name="showReference" label={labelOf('showReference')} hint={t('hints.showReference')} />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
