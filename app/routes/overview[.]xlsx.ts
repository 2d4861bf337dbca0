import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { partFile } from './overview[.]csv/part-file.server.ts'

/** A table of the donor's pages as a workbook: numbers are numbers. */
export const loader = signedInLoader((args) => partFile(args, 'xlsx'))
