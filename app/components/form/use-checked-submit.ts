import { type FormEvent, useEffect, useRef } from 'react'
import { type FieldErrors, type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { ZodType } from 'zod'
import { type Errors, nestErrors } from './form-context.ts'

/** Loads the schema of a form when it is first sent, so that no page starts with a validation library. */
export type SchemaLoader = () => Promise<ZodType>

/**
 * Validates a form in the browser and then sends the real form, pressed button included: the server reads one format
 * with or without JavaScript. A second press meanwhile has no effect.
 */
export function useCheckedSubmit(schema: SchemaLoader | undefined, errors: Errors) {
	const form = useRef<HTMLFormElement>(null)
	const pressed = useRef<HTMLElement | null>(null)
	const checked = useRef(false)
	const found = useRef<FieldErrors>(nestErrors(errors))
	const methods = useForm<FieldValues>({
		errors: found.current,
		resolver: schemaResolver(schema, () => form.current && formData(form.current, pressed.current)),
	})
	const sending = useSending()

	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		const element = event.currentTarget
		// A form is submitted by a SubmitEvent; the types of React know only that it is an event.
		const { submitter } = event.nativeEvent as SubmitEvent
		if (sending.blocks()) return event.preventDefault()
		if (checked.current || !schema || !canCheck(element, submitter)) return sending.begin(element)
		event.preventDefault()
		pressed.current = submitter
		void methods.handleSubmit(() => {
			checked.current = true
			element.requestSubmit(submitter)
			checked.current = false
		})(event)
	}
	return { form, methods, onSubmit }
}

/** `formNoValidate` is for buttons that send an unfinished form; old browsers leave validation to the server. */
const canCheck = (form: HTMLFormElement, submitter: HTMLElement | null | undefined) =>
	submitter !== undefined &&
	'requestSubmit' in form &&
	!(submitter instanceof HTMLButtonElement && submitter.formNoValidate)

function formData(form: HTMLFormElement, button: HTMLElement | null) {
	const data = new FormData(form)
	if (button instanceof HTMLButtonElement && button.name) data.append(button.name, button.value)
	return data
}

const schemaResolver =
	(schema: SchemaLoader | undefined, read: () => FormData | null): Resolver<FieldValues> =>
	async () => {
		const data = read()
		const problems = schema && data ? await problemsOf(data, schema) : {}
		return { values: {}, errors: nestErrors(problems) }
	}

async function problemsOf(data: FormData, schema: SchemaLoader): Promise<Errors> {
	try {
		const [{ parseForm }, loaded] = await Promise.all([import('#app/forms/parse-form.ts'), schema()])
		const result = parseForm(data, loaded)
		return result.ok ? {} : result.errors
	} catch {
		return {} // the schema did not load on a slow connection: the server validates anyway
	}
}

function useSending() {
	const sent = useRef(false)
	const held = useRef<HTMLButtonElement[]>([])

	useEffect(() => {
		// The browser's back button shows the page in its last state: with its buttons disabled.
		const release = () => {
			sent.current = false
			for (const button of held.current) button.disabled = false
			held.current = []
		}
		window.addEventListener('pageshow', release)
		return () => window.removeEventListener('pageshow', release)
	}, [])

	return {
		blocks: () => sent.current,
		begin(form: HTMLFormElement) {
			sent.current = true
			// Delayed: a button that is disabled when the browser collects the values would be left out.
			setTimeout(() => {
				held.current = [...form.querySelectorAll<HTMLButtonElement>('button:enabled')]
				for (const button of held.current) button.disabled = true
			})
		},
	}
}
