import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormProvider, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl/react'
import { useElementId } from '../ui/element-id.ts'
import styles from './action-form.module.css'
import errorSummaryStyles from './error-summary.module.css'
import { type Errors, FormFrameProvider, listErrors, useErrorText, useFormFrame } from './form-context.ts'
import { type SchemaLoader, useCheckedSubmit } from './use-checked-submit.ts'

type LabelOf = (name: string) => string | undefined

/** The errors of a form, with a link to each field. Rendered by `ActionForm` only. */
function ErrorSummary({ labelOf }: { labelOf?: LabelOf }) {
	const t = useTranslations('form')
	const errorText = useErrorText()
	const { id } = useFormFrame()
	const { formState } = useFormContext()
	const errors = listErrors(formState.errors)
	const box = useFocusOnLoad(errors.length > 0)
	useErrorTitle(errors.length > 0)
	const shownLabel = useShownLabel(id)
	const titleId = useElementId()
	if (errors.length === 0) return null

	const text = (name: string, key: string) => {
		const label = labelOf?.(name) ?? shownLabel(name)
		if (!label) return errorText(key)
		return t(isQuestion(label) ? 'summaryQuestion' : 'summaryItem', { label, message: errorText(key) })
	}
	/** Both wordings with a placeholder, where the label is to be found on the page: without React a script does that. */
	const wordings = (name: string, key: string) => {
		const values = { label: '\u2063', message: errorText(key) }
		return labelOf?.(name)
			? {}
			: { 'data-item': t('summaryItem', values), 'data-question': t('summaryQuestion', values) }
	}
	return (
		<section
			ref={box}
			className={errorSummaryStyles.summary}
			tabIndex={-1}
			aria-labelledby={titleId}
			data-errors=""
		>
			<div role="alert">
				<h2 id={titleId}>{t('summaryTitle')}</h2>
				<ul>
					{errors.map(({ name, key }) => (
						<li key={name}>
							{name ? (
								<a href={`#${id}-${name}`} {...wordings(name, key)}>
									{text(name, key)}
								</a>
							) : (
								text(name, key)
							)}
						</li>
					))}
				</ul>
			</div>
		</section>
	)
}

/** A colon does not follow a question mark, be it Latin, Arabic or Chinese. */
const isQuestion = (label: string) => /[?؟？]\s*$/.test(label)

/** Errors that came with the page take the focus; later ones leave it to the first wrong field. */
function useFocusOnLoad(hasErrors: boolean) {
	const box = useRef<HTMLElement>(null)
	const onLoad = useRef(hasErrors)
	useEffect(() => {
		if (!onLoad.current) return
		// Delayed: react-hook-form focuses the first wrong field when it starts with errors.
		const timer = setTimeout(() => box.current?.focus())
		return () => clearTimeout(timer)
	}, [])
	return box
}

/** What the browser finds is said first in the title, as the server says what it refused. */
function useErrorTitle(hasErrors: boolean) {
	const t = useTranslations('form')
	useEffect(() => {
		const beginning = t('titleOfError', { title: '' }).trim()
		if (hasErrors && !document.title.startsWith(beginning))
			document.title = t('titleOfError', { title: document.title })
	}, [hasErrors, t])
}

/**
 * The label of a field on the page. Only the browser can look it up: the server renders the summary before the fields.
 */
function useShownLabel(formId: string): LabelOf {
	const [ready, setReady] = useState(false)
	useEffect(() => setReady(true), [])
	return (name) => {
		if (!ready) return undefined
		const field = document.getElementById(`${formId}-${name}`)
		return field?.closest('[data-label]')?.getAttribute('data-label') ?? undefined
	}
}

type ActionFormProps = {
	children: ReactNode
	/** `() => import('#app/forms/…').then((module) => module.schema)`: validates in the browser before sending. */
	schema?: SchemaLoader
	/** The server's errors: dotted field name to message key. */
	errors?: Errors | null
	/** Stored or typed values, nested or by dotted name. */
	values?: Record<string, unknown> | null
	/** Another address than the page's own. */
	action?: string
	id?: string
	/** Names a field in the error summary where there is no JavaScript to look up its label. */
	labelOf?: (name: string) => string | undefined
	/** What its button adds, where that tells one form of a page from another. */
	sends?: { name: string; value: string }
}

/** A document form. Works without JavaScript; with it, errors are found before sending. */
export function ActionForm({
	children,
	schema,
	errors,
	values,
	action,
	id,
	labelOf,
	sends,
}: ActionFormProps) {
	const own = useElementId()
	const formId = id ?? `form${own}`
	const { form, methods, onSubmit } = useCheckedSubmit(schema, errors ?? {})
	return (
		<FormProvider {...methods}>
			<FormFrameProvider value={{ id: formId, values: values ?? {}, sends }}>
				<form
					ref={form}
					id={formId}
					method="post"
					action={action}
					className={styles.form}
					noValidate
					onSubmit={onSubmit}
				>
					<ErrorSummary labelOf={labelOf} />
					{children}
				</form>
			</FormFrameProvider>
		</FormProvider>
	)
}
