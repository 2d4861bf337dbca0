import {
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from '@remix-run/node'
import type { ToCheck } from '#app/domain/submissions/check-receipt.server.ts'

const MOST = 50 * 1024

export type Posted = {
	/** Null when there is something to correct. */
	asked: ToCheck | null
	errors: Record<string, string>
	typed: Record<string, string>
}

/** Reads whichever of the three forms of the page was sent; nothing of it is stored. */
export async function readPosted(request: Request): Promise<Posted> {
	const form = await readForm(request)
	if (form === null) return wrong({ file: 'tooLarge' })
	const file = form.get('file')
	if (file instanceof File)
		return file.size > 0 ? asked({ receipt: await file.text() }) : wrong({ file: 'missing' })

	const typed = Object.fromEntries(
		['receipt', 'reference', 'sha256'].flatMap((name) => {
			return form.has(name) ? [[name, String(form.get(name)).trim()]] : []
		}),
	)
	const empty = Object.keys(typed).filter((name) => !typed[name])
	const long = Object.keys(typed).filter((name) => (typed[name]?.length ?? 0) > MOST)
	const errors = { ...all(empty, 'required'), ...all(long, 'tooLong') }
	const { receipt, reference, sha256 } = typed
	if (Object.keys(errors).length > 0) return wrong(errors, long.length > 0 ? {} : typed)
	if (receipt) return asked({ receipt }, typed)
	return reference && sha256 ? asked({ reference, sha256 }, typed) : wrong({ receipt: 'required' })
}

const asked = (asked: ToCheck, typed = {}): Posted => ({ asked, errors: {}, typed })
const wrong = (errors: Posted['errors'], typed = {}): Posted => ({ asked: null, errors, typed })
const all = (names: string[], error: string) => Object.fromEntries(names.map((name) => [name, error]))

/** Null when the body is larger than a receipt can be. */
async function readForm(request: Request): Promise<FormData | null> {
	try {
		return await parseFormData(request, {
			maxFiles: 1,
			maxParts: 5,
			maxFileSize: MOST,
			maxTotalSize: 4 * MOST,
		})
	} catch (error) {
		if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) return null
		throw data(null, { status: 400 })
	}
}
