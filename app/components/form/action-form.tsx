import type { ReactNode } from 'react'
import { FormProvider } from 'react-hook-form'
import { useElementId } from '../ui/element-id.ts'
import styles from './action-form.module.css'
import { ErrorSummary } from './error-summary.tsx'
import { type Errors, FormFrameProvider } from './form-context.ts'

import { type SchemaLoader, useCheckedSubmit } from './use-checked-submit.ts'

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
