import * as z from 'zod'
import { factLine } from './facts.ts'
import type { EmailName } from './template.ts'
import type { Translator } from './translator.ts'

const dated = z.looseObject({ dueOn: z.iso.date().optional() })

/** What a list of letters shows beside the subject: by when something is due, then what happened. */
export function previewOf(name: EmailName, props: unknown, t: Translator): string {
	const { dueOn } = dated.parse(props)
	const what = t(`${name}.what`)
	if (!dueOn) return what
	const { label, value } = factLine('dueOn', t('pattern.day', { day: new Date(dueOn) }), t)
	return `${label} ${value}. ${what}`
}
