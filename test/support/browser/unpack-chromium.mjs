// Unpacks the Chromium that npm brought into the temporary folder, which is all that its package offers.
import sparticuz from '@sparticuz/chromium'

await sparticuz.executablePath()
