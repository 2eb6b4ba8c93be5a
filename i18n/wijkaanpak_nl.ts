<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Analysis</name>
    <message>
        <source>{count} bodies had top and bottom exchanged: {names}</source>
        <translation>{count} objecten hadden boven- en onderkant verwisseld: {names}</translation>
    </message>
    <message>
        <source>{count} bodies say that they open something else than none, surface, underground or building: {names}</source>
        <translation>{count} objecten openen volgens hun gegevens iets anders dan niets (none), het oppervlak (surface), de ondergrond (underground) of een gebouw (building): {names}</translation>
    </message>
    <message>
        <source>{count} durations are negative and were taken as empty: {names}</source>
        <translation>{count} duren zijn negatief en als leeg genomen: {names}</translation>
    </message>
    <message>
        <source>{count} geometries were invalid and have been repaired: {names}</source>
        <translation>{count} geometrieën waren ongeldig en zijn hersteld: {names}</translation>
    </message>
    <message>
        <source>{count} kinds are not in the catalogue, so no rule is known for them: {names}</source>
        <translation>{count} soorten staan niet in de catalogus, dus daarvoor is geen regel bekend: {names}</translation>
    </message>
    <message>
        <source>{count} names that claims say they take away are no kind and no group: {names}</source>
        <translation>{count} namen die claims zeggen weg te nemen zijn geen soort en geen groep: {names}</translation>
    </message>
    <message>
        <source>{count} planning windows cannot be read or end before they begin: {names}</source>
        <translation>{count} planningsvensters zijn niet te lezen of eindigen voor ze beginnen: {names}</translation>
    </message>
    <message>
        <source>{count} planning windows have a begin or an end only, so their works are not compared: {names}</source>
        <translation>{count} planningsvensters hebben alleen een begin of alleen een eind, dus hun werk is niet vergeleken: {names}</translation>
    </message>
    <message>
        <source>{count} rows have a body_id that another row has too and were named anew: {names}</source>
        <translation>{count} rijen hebben een body_id die een andere rij ook heeft en kregen een nieuwe naam: {names}</translation>
    </message>
    <message>
        <source>{count} rows have no origin (claim, work or existing) and were left out: {names}</source>
        <translation>{count} rijen hebben geen herkomst (claim, work of existing) en zijn weggelaten: {names}</translation>
    </message>
    <message>
        <source>{count} rows have no usable geometry and were left out: {names}</source>
        <translation>{count} rijen hebben geen bruikbare geometrie en zijn weggelaten: {names}</translation>
    </message>
    <message>
        <source>{count} widths are not possible and were taken as empty: {names}</source>
        <translation>{count} breedtes kunnen niet kloppen en zijn als leeg gelezen: {names}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Export Package Map…</source>
        <translation>Pakketkaart exporteren…</translation>
    </message>
    <message>
        <source>Find conflicts and coupling opportunities in the open plan.</source>
        <translation>Zoek conflicten en koppelkansen in het geopende plan.</translation>
    </message>
    <message>
        <source>Findings Panel</source>
        <translation>Paneel Bevindingen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How to work with Wijkaanpak.</source>
        <translation>Hoe u met Wijkaanpak werkt.</translation>
    </message>
    <message>
        <source>Make a new plan file for a neighbourhood and open it.</source>
        <translation>Maak een nieuw planbestand voor een wijk en open het.</translation>
    </message>
    <message>
        <source>New Plan…</source>
        <translation>Nieuw plan…</translation>
    </message>
    <message>
        <source>Open Plan…</source>
        <translation>Plan openen…</translation>
    </message>
    <message>
        <source>Open Sample…</source>
        <translation>Voorbeeld openen…</translation>
    </message>
    <message>
        <source>Open a plan file and add its layers to the project.</source>
        <translation>Open een planbestand en zet de lagen ervan in het project.</translation>
    </message>
    <message>
        <source>Run Analysis</source>
        <translation>Analyse uitvoeren</translation>
    </message>
    <message>
        <source>Show or hide the panel with conflicts and coupling opportunities.</source>
        <translation>Toon of verberg het paneel met conflicten en koppelkansen.</translation>
    </message>
    <message>
        <source>Write a fictional sample neighbourhood to a folder of your choice and open it.</source>
        <translation>Zet een verzonnen voorbeeldwijk in een map naar keuze en open die.</translation>
    </message>
    <message>
        <source>Write the package map of the open plan as PDF, SVG or PNG.</source>
        <translation>Sla de pakketkaart van het geopende plan op als PDF, SVG of PNG.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>'{audience}' is no audience; choose open or internal.</source>
        <translation>'{audience}' is geen doelgroep; kies open of internal.</translation>
    </message>
    <message>
        <source>'{paper}' is no size of paper; choose {known}.</source>
        <translation>'{paper}' is geen papierformaat; kies {known}.</translation>
    </message>
    <message>
        <source>1 : {scale} on {paper}</source>
        <translation>1 : {scale} op {paper}</translation>
    </message>
    <message>
        <source>And one more of this claim.</source>
        <translation>En nog een bij deze claim.</translation>
    </message>
    <message>
        <source>And {count} more of this claim.</source>
        <translation>En nog {count} bij deze claim.</translation>
    </message>
    <message>
        <source>Claims by transition</source>
        <translation>Claims naar transitie</translation>
    </message>
    <message>
        <source>Claims that lie partly or wholly outside the data: {names}.</source>
        <translation>Claims die deels of helemaal buiten de gegevens liggen: {names}.</translation>
    </message>
    <message>
        <source>Claims where a party delivered nothing: {names}.</source>
        <translation>Claims waar een partij niets heeft geleverd: {names}.</translation>
    </message>
    <message>
        <source>Conflict, {severity}</source>
        <translation>Conflict, {severity}</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Conflicts and coupling opportunities</source>
        <translation>Conflicten en koppelkansen</translation>
    </message>
    <message>
        <source>Coupling opportunities</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Delivered nothing: {parties}</source>
        <translation>Niets geleverd: {parties}</translation>
    </message>
    <message>
        <source>Fictional example: nothing here is real</source>
        <translation>Fictief voorbeeld: niets hiervan bestaat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Inspiration for the conversation, not a final design; no rights can be derived from it.</source>
        <translation>Inspiratie voor het gesprek, geen eindontwerp; hieraan kunnen geen rechten worden ontleend.</translation>
    </message>
    <message>
        <source>Internal edition: may hold confidential claims and data; do not pass on.</source>
        <translation>Interne uitgave: kan vertrouwelijke claims en gegevens bevatten; niet doorgeven.</translation>
    </message>
    <message>
        <source>Joint works</source>
        <translation>Werk met werk</translation>
    </message>
    <message>
        <source>Layer unknown</source>
        <translation>Laag onbekend</translation>
    </message>
    <message>
        <source>Made by: {author}</source>
        <translation>Gemaakt door: {author}</translation>
    </message>
    <message>
        <source>Makes room</source>
        <translation>Maakt plaats</translation>
    </message>
    <message>
        <source>No existing data is registered: nothing is known of what is there.</source>
        <translation>Er zijn geen gegevens over de bestaande situatie: wat er ligt is niet bekend.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Open edition: holds only what may be shared.</source>
        <translation>Open uitgave: bevat alleen wat gedeeld mag worden.</translation>
    </message>
    <message>
        <source>Package map · all claims · {date}</source>
        <translation>Pakketkaart · alle claims · {date}</translation>
    </message>
    <message>
        <source>Package map · {package} · {date}</source>
        <translation>Pakketkaart · {package} · {date}</translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation>Plangebied</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Gepland werk</translation>
    </message>
    <message>
        <source>Rules behind findings: {counts}</source>
        <translation>Regels achter de bevindingen: {counts}</translation>
    </message>
    <message>
        <source>Serves several transitions:|one dot for each</source>
        <translation>Dient meer transities:|een stip voor elk</translation>
    </message>
    <message>
        <source>Settings and assumptions</source>
        <translation>Instellingen en aannames</translation>
    </message>
    <message>
        <source>Shared space</source>
        <translation>Gedeelde ruimte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>The file name {name} must end in .pdf, .svg or .png.</source>
        <translation>De bestandsnaam {name} moet eindigen op .pdf, .svg of .png.</translation>
    </message>
    <message>
        <source>The package '{package}' holds no claims that may be shown.</source>
        <translation>Het pakket '{package}' bevat geen claims die getoond mogen worden.</translation>
    </message>
    <message>
        <source>The plan has no package '{package}' that may be shown.</source>
        <translation>Het plan heeft geen pakket '{package}' dat getoond mag worden.</translation>
    </message>
    <message>
        <source>The plan holds no claims that may be shown: draw a claim first.</source>
        <translation>Het plan bevat geen claims die getoond mogen worden: teken eerst een claim.</translation>
    </message>
    <message>
        <source>The sheet could not be drawn.</source>
        <translation>Het blad kon niet worden getekend.</translation>
    </message>
    <message>
        <source>The template lacks these items, so the sheet lacks what they show: {names}.</source>
        <translation>Het sjabloon mist deze onderdelen, dus het blad mist wat zij tonen: {names}.</translation>
    </message>
    <message>
        <source>The template {name} cannot be read as a layout of QGIS.</source>
        <translation>Het sjabloon {name} is niet te lezen als lay-out van QGIS.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Er is geen map {folder}.</translation>
    </message>
    <message>
        <source>Transition unknown</source>
        <translation>Transitie onbekend</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Wat er nu is</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Waar het ligt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>and {count} more in the findings table; on the map a small marker without a number</source>
        <translation>en nog {count} in de tabel met bevindingen; op de kaart een klein teken zonder nummer</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>completeness unknown</source>
        <translation>volledigheid onbekend</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>conflicten</translation>
    </message>
    <message>
        <source>coupling opportunities</source>
        <translation>koppelkansen</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>datum onbekend</translation>
    </message>
    <message>
        <source>gaps in the data</source>
        <translation>leemten in de gegevens</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>onvolledig</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>niet ingevuld</translation>
    </message>
    <message>
        <source>{count} objects left out</source>
        <translation>{count} objecten weggelaten</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} is een map.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} kon niet worden geschreven: {reason}.</translation>
    </message>
</context>
<context>
    <name>ExportMap</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Drawing the package map…</source>
        <translation>Pakketkaart tekenen…</translation>
    </message>
    <message>
        <source>Export Package Map</source>
        <translation>Pakketkaart exporteren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Bedoeld voor</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save the package map as</source>
        <translation>Pakketkaart opslaan als</translation>
    </message>
    <message>
        <source>The package map could not be drawn: {reason}</source>
        <translation>De pakketkaart kon niet worden getekend: {reason}</translation>
    </message>
    <message>
        <source>The package map is in {path}.</source>
        <translation>De pakketkaart staat in {path}.</translation>
    </message>
    <message>
        <source>The package map was cancelled; nothing was written.</source>
        <translation>De pakketkaart is geannuleerd; er is niets geschreven.</translation>
    </message>
    <message>
        <source>others (without what is confidential)</source>
        <translation>anderen (zonder wat vertrouwelijk is)</translation>
    </message>
    <message>
        <source>ourselves (with what is confidential)</source>
        <translation>onszelf (met wat vertrouwelijk is)</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>1 month</source>
        <translation>1 maand</translation>
    </message>
    <message>
        <source>Counted once with {others}.</source>
        <translation>Eén keer geteld, samen met {others}.</translation>
    </message>
    <message>
        <source>Freed space covers at least half of what stands there</source>
        <translation>De vrijkomende ruimte beslaat ten minste de helft van wat er staat</translation>
    </message>
    <message>
        <source>Period in which the ground stays closed, as set in this plan</source>
        <translation>Periode waarin de grond dicht blijft, zoals ingesteld in dit plan</translation>
    </message>
    <message>
        <source>Search distance and largest shift of this plan</source>
        <translation>Zoekafstand en grootste verschuiving van dit plan</translation>
    </message>
    <message>
        <source>The ground is opened twice, for {a} and for {b}, {gap} apart; it should stay closed for {period}.</source>
        <translation>De grond gaat twee keer open, voor {a} en voor {b}, met {gap} ertussen; ze hoort {period} dicht te blijven.</translation>
    </message>
    <message>
        <source>The order must turn: {uses} is planned to start before {frees} is finished.</source>
        <translation>De volgorde moet om: {uses} begint volgens plan voordat {frees} klaar is.</translation>
    </message>
    <message>
        <source>{a} and {b} ({distance} apart) fit in one opening as planned.</source>
        <translation>{a} en {b} ({distance} uit elkaar) passen volgens de planning in één opbreking.</translation>
    </message>
    <message>
        <source>{a} and {b} ({distance} apart) fit in one opening when one of the two moves {shift}.</source>
        <translation>{a} en {b} ({distance} uit elkaar) passen in één opbreking als een van beide {shift} verschuift.</translation>
    </message>
    <message>
        <source>{a} and {b} can share the same space: {area}.</source>
        <translation>{a} en {b} kunnen dezelfde ruimte delen: {area}.</translation>
    </message>
    <message>
        <source>{a} and {b} do not go together, but {frees} takes {b} away.</source>
        <translation>{a} en {b} gaan niet samen, maar {frees} haalt {b} weg.</translation>
    </message>
    <message>
        <source>{a} and {b} may share {area}: a depth is not known.</source>
        <translation>{a} en {b} kunnen misschien {area} delen: een diepte is niet bekend.</translation>
    </message>
    <message>
        <source>{a} lies on {b}, where it cannot be.</source>
        <translation>{a} ligt op {b}, en dat kan niet.</translation>
    </message>
    <message>
        <source>{a} lies on {b}: whether they collide depends on a depth that is not known.</source>
        <translation>{a} ligt op {b}: of ze botsen hangt af van een diepte die niet bekend is.</translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked, unless one lies well below the other: a depth is not known.</source>
        <translation>{a} ligt {measured} van {b} en {required} is gevraagd, tenzij de een ruim onder de ander ligt: een diepte is niet bekend.</translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked.</source>
        <translation>{a} ligt {measured} van {b} en {required} is gevraagd.</translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to {accuracy} only.</source>
        <translation>{a} ligt {measured} van {b} en {required} is gevraagd: net genoeg, maar de ligging is slechts tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{a} lies {measured} from {b} and {required} is asked; the locations are accurate to {accuracy}.</source>
        <translation>{a} ligt {measured} van {b} en {required} is gevraagd; de ligging is tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.</source>
        <translation>{a} mag niet op {b} liggen en ligt er {measured} vandaan, maar de ligging is slechts tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{frees} makes room for {uses}: {area} in common.</source>
        <translation>{frees} maakt ruimte voor {uses}: {area} gemeenschappelijk.</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} maanden</translation>
    </message>
    <message>
        <source>{party} has an interest at {claim} but supplied nothing for {source}: what it owns there is not known.</source>
        <translation>{party} heeft een belang bij {claim} maar leverde niets voor {source}: wat daar van deze partij ligt is niet bekend.</translation>
    </message>
    <message>
        <source>{share} % of {claim} lies outside {source}{date}: nothing is known there.</source>
        <translation>{share} % van {claim} ligt buiten {source}{date}: daar is niets bekend.</translation>
    </message>
</context>
<context>
    <name>FindingsDock</name>
    <message>
        <source>A depth is not known, and the rule depends on it.</source>
        <translation>Een diepte is niet bekend, en de regel hangt ervan af.</translation>
    </message>
    <message>
        <source>Another claim takes away what is in the way.</source>
        <translation>Een andere claim neemt weg wat in de weg zit.</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Tussen</translation>
    </message>
    <message>
        <source>Between the works</source>
        <translation>Tussen de werken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a finding to see its place, the measurement and the rule.</source>
        <translation>Kies een bevinding om de plek, de meting en de regel te zien.</translation>
    </message>
    <message>
        <source>Clear horizontal distance between the two; 0 m: they touch or overlap.</source>
        <translation>Vrije horizontale afstand tussen de twee; 0 m: ze raken of overlappen elkaar.</translation>
    </message>
    <message>
        <source>Compare the claims of the plan with each other and with the registered data.</source>
        <translation>Vergelijk de claims van het plan met elkaar en met de geregistreerde gegevens.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Coupling opportunities</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Distance that the rule asks for.</source>
        <translation>Afstand die de regel vraagt.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Flash the place of a finding when it is clicked</source>
        <translation>Laat de plek van een bevinding oplichten als erop wordt geklikt</translation>
    </message>
    <message>
        <source>Ground about which nothing is known.</source>
        <translation>Grond waarover niets bekend is.</translation>
    </message>
    <message>
        <source>Ground that both share.</source>
        <translation>Grond die beide delen.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How certain the rule is: norm, authority, local or assumption.</source>
        <translation>Hoe zeker de regel is: norm, gezaghebbende bron, lokaal of aanname.</translation>
    </message>
    <message>
        <source>How many months one of the two must move; 0: as planned.</source>
        <translation>Hoeveel maanden een van de twee moet verschuiven; 0: zoals gepland.</translation>
    </message>
    <message>
        <source>It cannot be decided with what is known.</source>
        <translation>Met wat bekend is valt het niet te zeggen.</translation>
    </message>
    <message>
        <source>It cannot be: one lies on the other, or less than half of the required distance is there.</source>
        <translation>Het kan niet: het ene ligt op het andere, of er is minder dan de helft van de gevraagde afstand.</translation>
    </message>
    <message>
        <source>Joint works if a planning may move by – {counts}</source>
        <translation>Samen uit te voeren werk als een planning mag schuiven – {counts}</translation>
    </message>
    <message>
        <source>Less room or time than the rule asks for.</source>
        <translation>Minder ruimte of tijd dan de regel vraagt.</translation>
    </message>
    <message>
        <source>List only findings that the map shows now.</source>
        <translation>Toon alleen bevindingen die nu op de kaart te zien zijn.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Months between the two works.</source>
        <translation>Maanden tussen de twee werken.</translation>
    </message>
    <message>
        <source>Move the map to a finding when it is clicked, at the same scale</source>
        <translation>Schuif de kaart naar een bevinding als erop wordt geklikt, op dezelfde schaal</translation>
    </message>
    <message>
        <source>None of the {total} findings passes the filters.</source>
        <translation>Geen van de {total} bevindingen komt door de filters.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Only in map extent</source>
        <translation>Alleen in kaartbeeld</translation>
    </message>
    <message>
        <source>Open a plan first, then run the analysis.</source>
        <translation>Open eerst een plan en start dan de analyse.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; its conflicts and coupling opportunities come here.</source>
        <translation>Open een plan of het voorbeeld via de werkbalk of via Vector ▸ Wijkaanpak; de conflicten en koppelkansen komen hier te staan.</translation>
    </message>
    <message>
        <source>Outside the data</source>
        <translation>Buiten de gegevens</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Press 'Run analysis' to find conflicts and coupling opportunities in this plan.</source>
        <translation>Klik op 'Analyse starten' om conflicten en koppelkansen in dit plan te vinden.</translation>
    </message>
    <message>
        <source>Remarks ({count})</source>
        <translation>Opmerkingen ({count})</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Gevraagd</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule is</source>
        <translation>Regel is</translation>
    </message>
    <message>
        <source>Run analysis</source>
        <translation>Analyse starten</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Shared ground</source>
        <translation>Gedeelde grond</translation>
    </message>
    <message>
        <source>Shared volume</source>
        <translation>Gedeeld volume</translation>
    </message>
    <message>
        <source>Shift needed</source>
        <translation>Nodige verschuiving</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>The analysis failed: {reason}</source>
        <translation>De analyse is mislukt: {reason}</translation>
    </message>
    <message>
        <source>The analysis found nothing. That says something only where there is data; see the remarks.</source>
        <translation>De analyse vond niets. Dat zegt alleen iets waar gegevens zijn; zie de opmerkingen.</translation>
    </message>
    <message>
        <source>The analysis is running already; cancel it first to start anew.</source>
        <translation>De analyse loopt al; annuleer die eerst om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>The analysis was cancelled; what is listed is what was known before.</source>
        <translation>De analyse is geannuleerd; de lijst toont wat eerder bekend was.</translation>
    </message>
    <message>
        <source>The last analysis failed; what is listed is what was known before.</source>
        <translation>De laatste analyse is mislukt; de lijst toont wat eerder bekend was.</translation>
    </message>
    <message>
        <source>The locations are not accurate enough to tell; measure on site.</source>
        <translation>De plaatsbepaling is niet nauwkeurig genoeg; meet ter plekke.</translation>
    </message>
    <message>
        <source>The plan could not be read for the analysis: {reason}</source>
        <translation>Het plan kon niet worden gelezen voor de analyse: {reason}</translation>
    </message>
    <message>
        <source>The plan has changed since; run the analysis again.</source>
        <translation>Het plan is sindsdien veranderd; start de analyse opnieuw.</translation>
    </message>
    <message>
        <source>There is no data here, or a party supplied nothing: that nothing is found means nothing.</source>
        <translation>Hier zijn geen gegevens, of een partij leverde niets: dat niets is gevonden zegt dus niets.</translation>
    </message>
    <message>
        <source>These findings are of an earlier analysis; run it again to be sure that they hold for the plan as it is.</source>
        <translation>Deze bevindingen zijn van een eerdere analyse; start die opnieuw om zeker te zijn dat ze voor het huidige plan gelden.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transities</translation>
    </message>
    <message>
        <source>Two things ask for the same room or lie nearer than a rule allows, or a street is opened twice.</source>
        <translation>Twee dingen vragen dezelfde ruimte of liggen dichter bij elkaar dan een regel toestaat, of een straat gaat twee keer open.</translation>
    </message>
    <message>
        <source>Two things can share ground, make room for each other, or be built in one opening.</source>
        <translation>Twee dingen kunnen grond delen, ruimte voor elkaar maken of in één opbreking worden aangelegd.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>What was found, the most serious first.</source>
        <translation>Wat is gevonden, het ernstigste eerst.</translation>
    </message>
    <message>
        <source>What was measured: a distance, an area or a number of months.</source>
        <translation>Wat is gemeten: een afstand, een oppervlakte of een aantal maanden.</translation>
    </message>
    <message>
        <source>Why uncertain</source>
        <translation>Waarom onzeker</translation>
    </message>
    <message>
        <source>Wijkaanpak: analysis</source>
        <translation>Wijkaanpak: analyse</translation>
    </message>
    <message>
        <source>Works fit in one opening when one planning may move far enough. The largest shift is a setting of the plan, and an assumption: no published value was found.</source>
        <translation>Werken passen in één opbreking als een planning ver genoeg mag schuiven. De grootste verschuiving is een instelling van het plan en een aanname: er is geen gepubliceerde waarde gevonden.</translation>
    </message>
    <message>
        <source>Zoom the map to a finding when it is clicked</source>
        <translation>Zoom de kaart naar een bevinding als erop wordt geklikt</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blokkerend</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>op dezelfde plek</translation>
    </message>
    <message>
        <source>makes room</source>
        <translation>maakt ruimte</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>niet geleverd</translation>
    </message>
    <message>
        <source>one opening</source>
        <translation>één opbreking</translation>
    </message>
    <message>
        <source>outside the data</source>
        <translation>buiten de gegevens</translation>
    </message>
    <message>
        <source>shared space</source>
        <translation>gedeelde ruimte</translation>
    </message>
    <message>
        <source>street opened twice</source>
        <translation>straat twee keer open</translation>
    </message>
    <message>
        <source>too near</source>
        <translation>te dichtbij</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>onzeker</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>waarschuwing</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} maanden</translation>
    </message>
    <message>
        <source>{months} months: {count}</source>
        <translation>{months} maanden: {count}</translation>
    </message>
    <message>
        <source>{total} findings</source>
        <translation>{total} bevindingen</translation>
    </message>
    <message>
        <source>{visible} of {total} findings</source>
        <translation>{visible} van {total} bevindingen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>1. Make a plan (select a polygon first to use it as the plan area), open one, or open the sample.</source>
        <translation>1. Maak een plan (selecteer eerst een polygoon om die als plangebied te gebruiken), open een plan, of open het voorbeeld.</translation>
    </message>
    <message>
        <source>2. Draw claims and planned works in the layers of the plan; give each a kind, and where you know them a width, heights and a period.</source>
        <translation>2. Teken claims en geplande werken in de lagen van het plan; geef elk een soort en, als u die weet, een breedte, hoogtes en een periode.</translation>
    </message>
    <message>
        <source>3. Run the analysis. It compares claims with each other and with the existing data that is registered with the plan.</source>
        <translation>3. Voer de analyse uit. Die vergelijkt claims met elkaar en met de bestaande gegevens die bij het plan zijn aangemeld.</translation>
    </message>
    <message>
        <source>4. Choose a finding in the panel: the map zooms to its place and flashes it. The lower half says what was measured, which rule asks for what, and how certain that rule is.</source>
        <translation>4. Kies een bevinding in het paneel: de kaart zoomt naar de plek en laat die oplichten. De onderste helft zegt wat er gemeten is, welke regel wat vraagt en hoe zeker die regel is.</translation>
    </message>
    <message>
        <source>5. Export the package map: the findings have numbers on the map and in the list beside it.</source>
        <translation>5. Exporteer de pakketkaart: de bevindingen hebben nummers op de kaart en in de lijst ernaast.</translation>
    </message>
    <message>
        <source>Conflict: two things ask for the same room, or lie nearer to each other than a rule allows.</source>
        <translation>Conflict: twee dingen vragen dezelfde ruimte, of liggen dichter bij elkaar dan een regel toestaat.</translation>
    </message>
    <message>
        <source>Coupling opportunity: two things can share ground, or be built in one opening of the street.</source>
        <translation>Koppelkans: twee dingen kunnen dezelfde grond delen, of in één opbreking van de straat worden aangelegd.</translation>
    </message>
    <message>
        <source>Not known: there is no data at that place. No finding there does not mean that the ground is free.</source>
        <translation>Niet bekend: er zijn op die plek geen gegevens. Geen bevinding betekent daar niet dat de grond vrij is.</translation>
    </message>
    <message>
        <source>Uncertain: it cannot be decided with what is known, such as a depth that nobody delivered.</source>
        <translation>Onzeker: met wat bekend is valt het niet te beslissen, bijvoorbeeld door een diepte die niemand heeft geleverd.</translation>
    </message>
    <message>
        <source>Wijkaanpak in Short</source>
        <translation>Wijkaanpak in het kort</translation>
    </message>
</context>
<context>
    <name>Klic</name>
    <message>
        <source>Areas of stations, cabinets and cable beds, not read: {count}.</source>
        <translation>Vlakken van stations, kasten en kabelbedden, niet gelezen: {count}.</translation>
    </message>
    <message>
        <source>Curved lines, read as straight pieces between their points: {count} ({names}).</source>
        <translation>Gebogen lijnen, gelezen als rechte stukken tussen hun punten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Fictitious lines, which say that there is a connection but not where: {count} ({names}).</source>
        <translation>Fictieve lijnen, die zeggen dat er een verbinding is maar niet waar: {count} ({names}).</translation>
    </message>
    <message>
        <source>Has an interest but supplied nothing, so its cables and pipes are unknown: {names}.</source>
        <translation>Heeft een belang maar leverde niets, dus de kabels en leidingen zijn onbekend: {names}.</translation>
    </message>
    <message>
        <source>KLIC {number}, delivery {sequence}</source>
        <translation>KLIC {number}, levering {sequence}</translation>
    </message>
    <message>
        <source>Lines that belong to no object, left out: {count} ({names}).</source>
        <translation>Lijnen die bij geen object horen, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Lines that objects refer to but that are not in the delivery: {count} ({names}).</source>
        <translation>Lijnen waarnaar objecten verwijzen maar die niet in de levering zitten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Lines without usable geometry, left out: {count} ({names}).</source>
        <translation>Lijnen zonder bruikbare geometrie, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Measured depths that are not on one single line of their net: {count} ({names}).</source>
        <translation>Gemeten dieptes die niet op één enkele lijn van hun net liggen: {count} ({names}).</translation>
    </message>
    <message>
        <source>Not read, being annotation, base map, attachments or contacts: {classes}.</source>
        <translation>Niet gelezen, want annotatie, ondergrondkaart, bijlagen of contactgegevens: {classes}.</translation>
    </message>
    <message>
        <source>Objects of no known net, so that theme, owner and depth are unknown: {count} ({names}).</source>
        <translation>Objecten zonder bekend net, zodat thema, eigenaar en diepte onbekend zijn: {count} ({names}).</translation>
    </message>
    <message>
        <source>Objects that occur more than once: {count} ({names}).</source>
        <translation>Objecten die meer dan eens voorkomen: {count} ({names}).</translation>
    </message>
    <message>
        <source>Objects without a line, left out: {count} ({names}).</source>
        <translation>Objecten zonder lijn, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Objects without a usable point, left out: {count} ({names}).</source>
        <translation>Objecten zonder bruikbaar punt, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Polygons of the request without usable geometry: {count} ({names}).</source>
        <translation>Aanvraagpolygonen zonder bruikbare geometrie: {count} ({names}).</translation>
    </message>
    <message>
        <source>Precautions without a usable area, left out: {count} ({names}).</source>
        <translation>Voorzorgsmaatregelen zonder bruikbaar vlak, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Read {name} (IMKL {version}).</source>
        <translation>{name} gelezen (IMKL {version}).</translation>
    </message>
    <message>
        <source>Read {name}, of an unknown version of IMKL ({namespace}): check it.</source>
        <translation>{name} gelezen, van een onbekende versie van IMKL ({namespace}): controleer het resultaat.</translation>
    </message>
    <message>
        <source>Reading the delivery was stopped.</source>
        <translation>Het lezen van de levering is gestopt.</translation>
    </message>
    <message>
        <source>Rows out of use but still in the ground: {rows}.</source>
        <translation>Rijen die buiten gebruik zijn maar nog in de grond liggen: {rows}.</translation>
    </message>
    <message>
        <source>Rows whose measured depths differ, so that the net's default is kept: {count} ({names}).</source>
        <translation>Rijen met verschillende gemeten dieptes, zodat de standaard van het net blijft gelden: {count} ({names}).</translation>
    </message>
    <message>
        <source>Rows with a depth measured at a point on them, which may differ elsewhere: {count} ({names}).</source>
        <translation>Rijen met een diepte die op één punt gemeten is en elders anders kan zijn: {count} ({names}).</translation>
    </message>
    <message>
        <source>Rows without a depth: {rows} ({themes}).</source>
        <translation>Rijen zonder diepte: {rows} ({themes}).</translation>
    </message>
    <message>
        <source>Spellings of the reference system, which all mean RD New: {count} ({names}).</source>
        <translation>Schrijfwijzen van het coördinatenstelsel, die alle RD New betekenen: {count} ({names}).</translation>
    </message>
    <message>
        <source>The delivery also holds an older version, which was not read: {names}.</source>
        <translation>De levering bevat ook een oudere versie, die niet gelezen is: {names}.</translation>
    </message>
    <message>
        <source>The delivery has no polygon of the request: what it covers is unknown.</source>
        <translation>De levering heeft geen aanvraagpolygoon: welk gebied ze dekt is onbekend.</translation>
    </message>
    <message>
        <source>The delivery holds no cables and pipes.</source>
        <translation>De levering bevat geen kabels en leidingen.</translation>
    </message>
    <message>
        <source>The delivery says that it is complete.</source>
        <translation>De levering is volgens zichzelf compleet.</translation>
    </message>
    <message>
        <source>The delivery says that it is not complete.</source>
        <translation>De levering is volgens zichzelf niet compleet.</translation>
    </message>
    <message>
        <source>Unknown themes, whose objects have no kind: {count} ({names}).</source>
        <translation>Onbekende thema's, waarvan de objecten geen soort hebben: {count} ({names}).</translation>
    </message>
    <message>
        <source>Unknown units, whose sizes were left empty: {count} ({names}).</source>
        <translation>Onbekende eenheden, waarvan de maten leeg zijn gelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>theme unknown</source>
        <translation>thema onbekend</translation>
    </message>
    <message>
        <source>{name} cannot be opened: it is locked, or you may not read it.</source>
        <translation>{name} kan niet worden geopend: het bestand is vergrendeld, of u mag het niet lezen.</translation>
    </message>
    <message>
        <source>{name} does not exist.</source>
        <translation>{name} bestaat niet.</translation>
    </message>
    <message>
        <source>{name} has a password or unusual packing; unpack it and choose the folder.</source>
        <translation>{name} heeft een wachtwoord of is ongewoon ingepakt; pak het uit en kies de map.</translation>
    </message>
    <message>
        <source>{name} has coordinates in {systems}; a KLIC delivery is in RD New (EPSG:28992).</source>
        <translation>{name} heeft coördinaten in {systems}; een KLIC-levering is in RD New (EPSG:28992).</translation>
    </message>
    <message>
        <source>{name} holds more than one delivery ({numbers}); choose one of them.</source>
        <translation>{name} bevat meer dan één levering ({numbers}); kies er een.</translation>
    </message>
    <message>
        <source>{name} is a zip without files.</source>
        <translation>{name} is een zip zonder bestanden.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.</source>
        <translation>{name} is beschadigd of onvolledig: de XML breekt af of is fout op regel {line}.</translation>
    </message>
    <message>
        <source>{name} is damaged or was not completely downloaded; download the delivery again.</source>
        <translation>{name} is beschadigd of niet helemaal gedownload; download de levering opnieuw.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} is leeg.</translation>
    </message>
    <message>
        <source>{name} is in the encoding {encoding}, which is not read; a KLIC delivery is in UTF-8.</source>
        <translation>{name} is in de codering {encoding}, die niet wordt gelezen; een KLIC-levering is in UTF-8.</translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it holds no GI_gebiedsinformatielevering_….xml.</source>
        <translation>{name} is geen KLIC-levering: er zit geen GI_gebiedsinformatielevering_….xml in.</translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it is XML with something else in it.</source>
        <translation>{name} is geen KLIC-levering: het is XML met iets anders erin.</translation>
    </message>
    <message>
        <source>{name} is no KLIC delivery: it is no XML file.</source>
        <translation>{name} is geen KLIC-levering: het is geen XML-bestand.</translation>
    </message>
    <message>
        <source>{name} is refused: it declares entities or nests too deeply, unlike any delivery.</source>
        <translation>{name} is geweigerd: er staan entiteiten in of het is te diep genest, zoals in geen enkele levering.</translation>
    </message>
    <message>
        <source>{name} is refused: it unpacks to {ratio} times its size, which no delivery does.</source>
        <translation>{name} is geweigerd: uitgepakt wordt het {ratio} keer zo groot, wat bij geen enkele levering gebeurt.</translation>
    </message>
    <message>
        <source>{name} is refused: unpacked it is {size} MB, more than the limit of {limit} MB.</source>
        <translation>{name} is geweigerd: uitgepakt is het {size} MB, meer dan de grens van {limit} MB.</translation>
    </message>
    <message>
        <source>{object_class}, {theme}: {rows} (lines), {length} m.</source>
        <translation>{object_class}, {theme}: {rows} (lijnen), {length} m.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Existing data of {plan}</source>
        <translation>Bestaande gegevens van {plan}</translation>
    </message>
    <message>
        <source>The selected area has no place in {crs}.</source>
        <translation>Het geselecteerde gebied heeft geen plek in {crs}.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the coordinate reference system of the map.</source>
        <translation>Deze plek kan niet worden getoond in het coördinatenstelsel van de kaart.</translation>
    </message>
</context>
<context>
    <name>MissingPackages</name>
    <message>
        <source>Wijkaanpak needs {packages}. Give this command {where} and start QGIS again: {command}</source>
        <translation>Wijkaanpak heeft {packages} nodig. Geef deze opdracht {where} en start QGIS opnieuw: {command}</translation>
    </message>
    <message>
        <source>in Terminal</source>
        <translation>in Terminal</translation>
    </message>
    <message>
        <source>in a terminal</source>
        <translation>in een terminal</translation>
    </message>
    <message>
        <source>in the OSGeo4W Shell</source>
        <translation>in de OSGeo4W Shell</translation>
    </message>
</context>
<context>
    <name>NewPlan</name>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>New Plan</source>
        <translation>Nieuw plan</translation>
    </message>
    <message>
        <source>Plan (*.gpkg)</source>
        <translation>Plan (*.gpkg)</translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation>Plangebied</translation>
    </message>
    <message>
        <source>Save the new plan as</source>
        <translation>Nieuw plan opslaan als</translation>
    </message>
    <message>
        <source>none (select a polygon first to use it as the plan area)</source>
        <translation>geen (selecteer eerst een polygoon om die als plangebied te gebruiken)</translation>
    </message>
    <message>
        <source>the name of the neighbourhood</source>
        <translation>de naam van de wijk</translation>
    </message>
    <message>
        <source>the selected polygons of layer '{layer}'</source>
        <translation>de geselecteerde polygonen van laag '{layer}'</translation>
    </message>
</context>
<context>
    <name>OpenPlan</name>
    <message>
        <source>The plan of this project could not be opened. {reason}</source>
        <translation>Het plan van dit project kon niet worden geopend. {reason}</translation>
    </message>
    <message>
        <source>The plan {name} has edits that are not saved; save or discard them first.</source>
        <translation>Het plan {name} heeft wijzigingen die niet zijn opgeslagen; sla ze eerst op of gooi ze weg.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>'{role}' is no role of a source.</source>
        <translation>'{role}' is geen rol van een bron.</translation>
    </message>
    <message>
        <source>It was decided: {decision} ({who}).</source>
        <translation>Er is besloten: {decision} ({who}).</translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be edited; is the plan file read-only?</source>
        <translation>Laag '{layer}' kan niet worden bewerkt; is het planbestand alleen-lezen?</translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be read.</source>
        <translation>Laag '{layer}' kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Layer '{layer}' could not be saved: {reason}</source>
        <translation>Laag '{layer}' kon niet worden opgeslagen: {reason}</translation>
    </message>
    <message>
        <source>No longer found: {sentence}</source>
        <translation>Niet meer gevonden: {sentence}</translation>
    </message>
    <message>
        <source>Register source</source>
        <translation>Bron aanmelden</translation>
    </message>
    <message>
        <source>Rule '{rule}' of the plan has relation '{relation}'; it must be one of {known}.</source>
        <translation>Regel '{rule}' van het plan heeft relatie '{relation}'; kies een van {known}.</translation>
    </message>
    <message>
        <source>Store findings</source>
        <translation>Bevindingen opslaan</translation>
    </message>
    <message>
        <source>Table {table} did not take the change.</source>
        <translation>Tabel {table} nam de wijziging niet aan.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The boundary of the plan is not an area; draw or choose a polygon.</source>
        <translation>De grens van het plan is geen vlak; teken of kies een polygoon.</translation>
    </message>
    <message>
        <source>The coordinate reference system is not valid; choose a metric one, such as RD New.</source>
        <translation>Het coördinatenstelsel is niet geldig; kies een stelsel in meters, zoals RD New.</translation>
    </message>
    <message>
        <source>The file {name} exists already; choose another name.</source>
        <translation>Het bestand {name} bestaat al; kies een andere naam.</translation>
    </message>
    <message>
        <source>The file {name} is open in another program; close it there or choose another name.</source>
        <translation>Het bestand {name} is in een ander programma geopend; sluit het daar of kies een andere naam.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>De map {folder} bestaat niet.</translation>
    </message>
    <message>
        <source>The plan {name} could not be brought up to date and is as it was: {reason}.</source>
        <translation>Het plan {name} kon niet worden bijgewerkt en is gebleven zoals het was: {reason}.</translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: {reason}. Is it open in another program?</source>
        <translation>Het plan {name} kon niet worden gewijzigd: {reason}. Is het in een ander programma geopend?</translation>
    </message>
    <message>
        <source>The plan {name} could not be made: {reason}.</source>
        <translation>Het plan {name} kon niet worden gemaakt: {reason}.</translation>
    </message>
    <message>
        <source>The plan {name} has no readable table {table}.</source>
        <translation>Het plan {name} heeft geen leesbare tabel {table}.</translation>
    </message>
    <message>
        <source>The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.</source>
        <translation>Het plan {name} is met een nieuwere versie van Wijkaanpak gemaakt; werk de plug-in bij om het te openen.</translation>
    </message>
    <message>
        <source>The setting {key} is '{value}'; it must be a number from 0 to {largest}.</source>
        <translation>De instelling {key} is '{value}'; het moet een getal van 0 tot en met {largest} zijn.</translation>
    </message>
    <message>
        <source>The source '{name}' cannot be read; it was at {where}.</source>
        <translation>De bron '{name}' kan niet worden gelezen; hij stond in {where}.</translation>
    </message>
    <message>
        <source>The source could not be registered.</source>
        <translation>De bron kon niet worden aangemeld.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Er is geen bestand {path}.</translation>
    </message>
    <message>
        <source>Where the source '{name}' holds is not known: away from its objects nothing is.</source>
        <translation>Waar de bron '{name}' geldt is niet bekend: buiten de objecten ervan is niets bekend.</translation>
    </message>
    <message>
        <source>rows of {tables} would be lost</source>
        <translation>rijen van {tables} zouden verloren gaan</translation>
    </message>
    <message>
        <source>unknown by whom</source>
        <translation>onbekend door wie</translation>
    </message>
    <message>
        <source>version {version} is not known</source>
        <translation>versie {version} is niet bekend</translation>
    </message>
    <message>
        <source>{crs} does not measure metres on the ground; choose a metric one, such as RD New.</source>
        <translation>{crs} meet geen meters op de grond; kies een metrisch stelsel, zoals RD New.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} kan niet worden gelezen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}: no permission to write there.</source>
        <translation>{name} kan niet worden opgeslagen in {folder}: daar mag u niet schrijven.</translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}: the disk is full.</source>
        <translation>{name} kan niet worden opgeslagen in {folder}: de schijf is vol.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete and cannot be read.</source>
        <translation>{name} is beschadigd of onvolledig en kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>{name} is not a plan of Wijkaanpak.</source>
        <translation>{name} is geen plan van Wijkaanpak.</translation>
    </message>
    <message>
        <source>{name} is open in another program that is writing to it; close it there first.</source>
        <translation>{name} is open in een ander programma dat erin schrijft; sluit het daar eerst.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation>{path} is een map; geef de naam van een bestand.</translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>Areas in the table coverage</source>
        <translation>Vlakken in de tabel dekking</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Aanname</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Achtergrond</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blokkerend</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Coupling opportunity</source>
        <translation>Koppelkans</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Default of the kind</source>
        <translation>Standaard van de soort</translation>
    </message>
    <message>
        <source>Existing objects</source>
        <translation>Bestaande objecten</translation>
    </message>
    <message>
        <source>Extent of the layer</source>
        <translation>Omvang van de laag</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Stevig</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Vast</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Flexibel</translation>
    </message>
    <message>
        <source>From a source</source>
        <translation>Uit een bron</translation>
    </message>
    <message>
        <source>Given for the whole network</source>
        <translation>Opgegeven voor het hele net</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Not covered by data</source>
        <translation>Niet door gegevens gedekt</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Niet beoordeeld</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Prestatie</translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation>Plangebied</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Gepland werk</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Geplande werken</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Onzeker</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Wandeling</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Folder for the sample neighbourhood</source>
        <translation>Map voor de voorbeeldwijk</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>Plan openen</translation>
    </message>
    <message>
        <source>Open a plan first, then export its package map.</source>
        <translation>Open eerst een plan en exporteer daarna de pakketkaart.</translation>
    </message>
    <message>
        <source>Plan (*.gpkg)</source>
        <translation>Plan (*.gpkg)</translation>
    </message>
    <message>
        <source>The folder {folder} holds a plan already; choose another one for the sample.</source>
        <translation>In de map {folder} staat al een plan; kies een andere voor het voorbeeld.</translation>
    </message>
    <message>
        <source>The plan area has no place on this map.</source>
        <translation>Het plangebied heeft geen plek op deze kaart.</translation>
    </message>
    <message>
        <source>The sample could not be written in {folder}: {reason}</source>
        <translation>Het voorbeeld kon niet worden opgeslagen in {folder}: {reason}</translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>About (record)</source>
        <translation>Over (record)</translation>
    </message>
    <message>
        <source>About (table)</source>
        <translation>Over (tabel)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Accuracy (m)</source>
        <translation>Nauwkeurigheid (m)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>Toegevoegd op</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Toegevoegd door</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Bearer of the cost</source>
        <translation>Drager van de kosten</translation>
    </message>
    <message>
        <source>Bearers</source>
        <translation>Dragers</translation>
    </message>
    <message>
        <source>Bottom (m, below ground negative)</source>
        <translation>Onderkant (m, onder maaiveld negatief)</translation>
    </message>
    <message>
        <source>Building block</source>
        <translation>Bouwsteen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Central or decentral</source>
        <translation>Centraal of decentraal</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Gewijzigd op</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Gewijzigd door</translation>
    </message>
    <message>
        <source>Claim or planned work</source>
        <translation>Claim of gepland werk</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compleet</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Cost from (euro)</source>
        <translation>Kosten van (euro)</translation>
    </message>
    <message>
        <source>Cost to (euro)</source>
        <translation>Kosten tot (euro)</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterium</translation>
    </message>
    <message>
        <source>Data provider</source>
        <translation>Gegevensprovider</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation>Datum van de bron</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Opnieuw besluiten</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Besloten op</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Besloten door</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Duration (months)</source>
        <translation>Duur (maanden)</translation>
    </message>
    <message>
        <source>Dutch definition</source>
        <translation>Nederlandse omschrijving</translation>
    </message>
    <message>
        <source>Dutch label</source>
        <translation>Nederlandse naam</translation>
    </message>
    <message>
        <source>Earliest start (date or year)</source>
        <translation>Vroegste begin (datum of jaar)</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afgelopen</translation>
    </message>
    <message>
        <source>English definition</source>
        <translation>Engelse omschrijving</translation>
    </message>
    <message>
        <source>English label</source>
        <translation>Engelse naam</translation>
    </message>
    <message>
        <source>Feature type</source>
        <translation>Objecttype</translation>
    </message>
    <message>
        <source>Felt by</source>
        <translation>Gevoeld door</translation>
    </message>
    <message>
        <source>Field mapping</source>
        <translation>Veldvertaling</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Eerste</translation>
    </message>
    <message>
        <source>First (unique name)</source>
        <translation>Eerste (unieke naam)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Gap (months)</source>
        <translation>Tussentijd (maanden)</translation>
    </message>
    <message>
        <source>Hardness of the planning</source>
        <translation>Hardheid van de planning</translation>
    </message>
    <message>
        <source>Horizontal (m)</source>
        <translation>Horizontaal (m)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Initiatiefnemer</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Belang</translation>
    </message>
    <message>
        <source>Judge again</source>
        <translation>Opnieuw beoordelen</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of polygon</source>
        <translation>Soort vlak</translation>
    </message>
    <message>
        <source>Latest finish (date or year)</source>
        <translation>Uiterste einde (datum of jaar)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Leading transition</source>
        <translation>Leidende transitie</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandaat</translation>
    </message>
    <message>
        <source>Measured (m)</source>
        <translation>Gemeten (m)</translation>
    </message>
    <message>
        <source>Missing parties</source>
        <translation>Ontbrekende partijen</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Verplichting</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Only suggested</source>
        <translation>Alleen voorgesteld</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigenaren</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Reden van het besluit</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Required (m)</source>
        <translation>Vereist (m)</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Oplossing</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Weggelaten rijen</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Gebruikte rijen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Scale level</source>
        <translation>Schaalniveau</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Tweede</translation>
    </message>
    <message>
        <source>Second (unique name)</source>
        <translation>Tweede (unieke naam)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Shared area (m2)</source>
        <translation>Gedeeld oppervlak (m2)</translation>
    </message>
    <message>
        <source>Shared length (m)</source>
        <translation>Gedeelde lengte (m)</translation>
    </message>
    <message>
        <source>Shared volume (m3)</source>
        <translation>Gedeeld volume (m3)</translation>
    </message>
    <message>
        <source>Shift (months)</source>
        <translation>Verschuiving (maanden)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Source feature</source>
        <translation>Bronobject</translation>
    </message>
    <message>
        <source>Source is gone</source>
        <translation>Bron is verdwenen</translation>
    </message>
    <message>
        <source>Source layer</source>
        <translation>Bronlaag</translation>
    </message>
    <message>
        <source>Source of the depth</source>
        <translation>Bron van de diepte</translation>
    </message>
    <message>
        <source>Source of the rule</source>
        <translation>Bron van de regel</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Ruimte</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status of the rule</source>
        <translation>Status van de regel</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subtype</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>Geleverd door</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Tagged at</source>
        <translation>Gelabeld op</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>Gelabeld door</translation>
    </message>
    <message>
        <source>Takes away (kinds)</source>
        <translation>Haalt weg (soorten)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>The works open</source>
        <translation>Het werk opent</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Top (m, below ground negative)</source>
        <translation>Bovenkant (m, onder maaiveld negatief)</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transitie</translation>
    </message>
    <message>
        <source>Transitions (first one leads)</source>
        <translation>Transities (de eerste is leidend)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type of task</source>
        <translation>Soort opgave</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Onzekerheid</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Unieke naam</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Urgency as felt (0-10)</source>
        <translation>Urgentie zoals gevoeld (0-10)</translation>
    </message>
    <message>
        <source>Urgency from data (0-10)</source>
        <translation>Urgentie uit gegevens (0-10)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Version decided on</source>
        <translation>Versie waarover besloten is</translation>
    </message>
    <message>
        <source>Vertical (m)</source>
        <translation>Verticaal (m)</translation>
    </message>
    <message>
        <source>Vertical layer</source>
        <translation>Verticale laag</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visie</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Waar het ligt</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Waarom hier</translation>
    </message>
    <message>
        <source>Why uncertain</source>
        <translation>Waarom onzeker</translation>
    </message>
    <message>
        <source>Width (m)</source>
        <translation>Breedte (m)</translation>
    </message>
    <message>
        <source>Within or above the neighbourhood</source>
        <translation>Op of boven wijkniveau</translation>
    </message>
    <message>
        <source>Works on: object</source>
        <translation>Werkt aan: object</translation>
    </message>
    <message>
        <source>Works on: source</source>
        <translation>Werkt aan: bron</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Confrontation</source>
        <translation>Confrontatie</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>Interests and costs</source>
        <translation>Belangen en kosten</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vastlegging</translation>
    </message>
    <message>
        <source>Size and depth</source>
        <translation>Maat en diepte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werk</translation>
    </message>
</context>
<context>
    <name>PlanStyle</name>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Kind unknown</source>
        <translation>Soort onbekend</translation>
    </message>
    <message>
        <source>Layer unknown</source>
        <translation>Laag onbekend</translation>
    </message>
    <message>
        <source>Planned works</source>
        <translation>Geplande werken</translation>
    </message>
    <message>
        <source>Transition that leads</source>
        <translation>Leidende transitie</translation>
    </message>
    <message>
        <source>Transition unknown</source>
        <translation>Transitie onbekend</translation>
    </message>
    <message>
        <source>Vertical layer</source>
        <translation>Verticale laag</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>About this plan</source>
        <translation>Over dit plan</translation>
    </message>
    <message>
        <source>Claims (areas)</source>
        <translation>Claims (vlakken)</translation>
    </message>
    <message>
        <source>Claims (lines)</source>
        <translation>Claims (lijnen)</translation>
    </message>
    <message>
        <source>Claims (points)</source>
        <translation>Claims (punten)</translation>
    </message>
    <message>
        <source>Claims of hot spots</source>
        <translation>Claims bij hotspots</translation>
    </message>
    <message>
        <source>Claims of packages</source>
        <translation>Claims in pakketten</translation>
    </message>
    <message>
        <source>Coverage of the data</source>
        <translation>Dekking van de gegevens</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Gegevensbronnen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Hot spot areas</source>
        <translation>Hotspotgebieden</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Oordelen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation>Plangebied</translation>
    </message>
    <message>
        <source>Reactions to hot spots</source>
        <translation>Reacties op hotspots</translation>
    </message>
    <message>
        <source>Rules of this plan</source>
        <translation>Regels van dit plan</translation>
    </message>
    <message>
        <source>Scores of packages</source>
        <translation>Scores van pakketten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Tagged areas</source>
        <translation>Gelabelde vlakken</translation>
    </message>
    <message>
        <source>Tagged lines</source>
        <translation>Gelabelde lijnen</translation>
    </message>
    <message>
        <source>Tagged points</source>
        <translation>Gelabelde punten</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgentie</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>Area of the plan</source>
        <translation>Gebied van het plan</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publiek</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>Kabels en leidingen</translation>
    </message>
    <message>
        <source>Claims and planned works, or a plan</source>
        <translation>Claims en geplande werken, of een plan</translation>
    </message>
    <message>
        <source>Claims without coverage</source>
        <translation>Claims zonder dekking</translation>
    </message>
    <message>
        <source>Compares claims and planned works with what exists and with each other: what cannot lie together, what can share space, and which works fit in one opening of the street. Claims are vector layers with the body fields (kind is required), or a plan file; a plan brings its own registered data, rules and settings. The coverage layers say where the existing data holds: outside them the result says that nothing is known. A rules file (csv) takes the place of the standard rule book. The search distance, the largest shift and the redig period are assumptions that you can change.</source>
        <translation>Vergelijkt claims en geplande werken met wat er is en met elkaar: wat niet samen kan liggen, wat ruimte kan delen en welk werk in één opbreking van de straat past. Claims zijn vectorlagen met de velden van een object (kind is verplicht), of een planbestand; een plan brengt zijn eigen aangemelde gegevens, regels en instellingen mee. De dekkingslagen zeggen waar de bestaande gegevens gelden: daarbuiten zegt het resultaat dat er niets bekend is. Een regelbestand (csv) komt in de plaats van het standaardregelboek. De zoekafstand, de grootste verschuiving en de graafrust zijn aannames die u kunt wijzigen.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Coordinate reference system (metric)</source>
        <translation>Coördinatenstelsel (in meters)</translation>
    </message>
    <message>
        <source>Coupling opportunities</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
    </message>
    <message>
        <source>Coverage layer '{layer}' has no polygon, so it covers nothing.</source>
        <translation>Dekkingslaag '{layer}' heeft geen vlak en dekt dus niets.</translation>
    </message>
    <message>
        <source>Coverage of the existing data</source>
        <translation>Dekking van de bestaande gegevens</translation>
    </message>
    <message>
        <source>Create plan</source>
        <translation>Plan maken</translation>
    </message>
    <message>
        <source>Delivery (zip, folder or xml)</source>
        <translation>Levering (zip, map of xml)</translation>
    </message>
    <message>
        <source>Draws the plan on one sheet: claims by transition and vertical layer, conflicts and coupling opportunities numbered on the map and listed beside it, with legend, sources and assumptions. The ending of the file name (.pdf, .svg or .png) chooses the format. For the audience 'open' everything confidential is left out, counts included.</source>
        <translation>Tekent het plan op één blad: claims per transitie en verticale laag, conflicten en koppelkansen genummerd op de kaart en in een lijst ernaast, met legenda, bronnen en aannames. Het einde van de bestandsnaam (.pdf, .svg of .png) bepaalt het formaat. Voor het publiek 'open' blijft alles wat vertrouwelijk is weg, ook uit de tellingen.</translation>
    </message>
    <message>
        <source>Existing objects</source>
        <translation>Bestaande objecten</translation>
    </message>
    <message>
        <source>Export package map</source>
        <translation>Pakketkaart exporteren</translation>
    </message>
    <message>
        <source>Find conflicts and coupling opportunities</source>
        <translation>Conflicten en koppelkansen zoeken</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Give at least one layer with claims, or a plan.</source>
        <translation>Geef ten minste één laag met claims, of een plan.</translation>
    </message>
    <message>
        <source>Give one plan at a time, and other claims as layers beside it.</source>
        <translation>Geef één plan tegelijk, en andere claims als lagen ernaast.</translation>
    </message>
    <message>
        <source>Joint works when a planning may move {months} months: {couplings}</source>
        <translation>Gezamenlijk werk als een planning {months} maanden mag schuiven: {couplings}</translation>
    </message>
    <message>
        <source>Largest shift of a planning (months)</source>
        <translation>Grootste verschuiving van een planning (maanden)</translation>
    </message>
    <message>
        <source>Makes a plan file: one GeoPackage with empty, styled layers for claims, hot spots, tags, findings and packages. The polygons of the area layer become the boundary of the plan. An existing file is never overwritten.</source>
        <translation>Maakt een planbestand: één GeoPackage met lege, opgemaakte lagen voor claims, hotspots, labels, bevindingen en pakketten. De polygonen van de gebiedslaag worden de grens van het plan. Een bestaand bestand wordt nooit overschreven.</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Naam van het plan</translation>
    </message>
    <message>
        <source>No coverage was given: where no finding is reported, nothing may be known of what lies there.</source>
        <translation>Er is geen dekking opgegeven: waar geen bevinding staat, is misschien niets bekend van wat er ligt.</translation>
    </message>
    <message>
        <source>Nothing that was given is a claim or a planned work: there is nothing to compare.</source>
        <translation>Niets van wat is opgegeven is een claim of gepland werk: er valt niets te vergelijken.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Package (empty: the whole plan)</source>
        <translation>Pakket (leeg: het hele plan)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Period in which a street stays closed (months)</source>
        <translation>Periode waarin een straat dicht blijft (maanden)</translation>
    </message>
    <message>
        <source>Plan (*.gpkg)</source>
        <translation>Plan (*.gpkg)</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>Planbestand</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>Precautions</source>
        <translation>Voorzorgsmaatregelen</translation>
    </message>
    <message>
        <source>Read KLIC delivery</source>
        <translation>KLIC-levering lezen</translation>
    </message>
    <message>
        <source>Reads a KLIC delivery (IMKL 2.0 or 1.2.1) as zip, unpacked folder or xml file. Cables, pipes, casings, ducts and cable beds come with their geometry, net, operator and the default depth of the net, as bodies that the analysis can use. The coverage says where the delivery holds and which parties with an interest supplied nothing: no line on the map does not mean that nothing is there. Diameters and depths that are not in the delivery stay empty.</source>
        <translation>Leest een KLIC-levering (IMKL 2.0 of 1.2.1) als zip, uitgepakte map of xml-bestand. Kabels, leidingen, mantelbuizen, kabelgoten en kabelbedden komen mee met hun geometrie, net, netbeheerder en de standaarddiepte van het net, als objecten waar de analyse mee kan werken. De dekking zegt waar de levering geldt en welke partijen met een belang niets leverden: geen lijn op de kaart betekent niet dat er niets ligt. Diameters en dieptes die niet in de levering staan blijven leeg.</translation>
    </message>
    <message>
        <source>Rows of cables and pipes</source>
        <translation>Rijen kabels en leidingen</translation>
    </message>
    <message>
        <source>Rules (empty: the standard rule book)</source>
        <translation>Regels (leeg: het standaardregelboek)</translation>
    </message>
    <message>
        <source>Search distance for joint works (m)</source>
        <translation>Zoekafstand voor gezamenlijk werk (m)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Some objects lie outside the Netherlands, where distances in RD New mean nothing; check their coordinate reference system.</source>
        <translation>Sommige objecten liggen buiten Nederland, waar afstanden in RD New niets zeggen; controleer hun coördinatenstelsel.</translation>
    </message>
    <message>
        <source>The layer with the area of the plan cannot be read.</source>
        <translation>De laag met het plangebied kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>The layer with the area of the plan has no coordinate reference system.</source>
        <translation>De laag met het plangebied heeft geen coördinatenstelsel.</translation>
    </message>
    <message>
        <source>The layer with the area of the plan has no polygon.</source>
        <translation>De laag met het plangebied heeft geen polygoon.</translation>
    </message>
    <message>
        <source>The result could not be written to {place}: {reason}</source>
        <translation>Het resultaat kon niet worden opgeslagen in {place}: {reason}</translation>
    </message>
    <message>
        <source>There is no layer or file {layer}.</source>
        <translation>Er is geen laag of bestand {layer}.</translation>
    </message>
    <message>
        <source>Uncertain findings</source>
        <translation>Onzekere bevindingen</translation>
    </message>
    <message>
        <source>What was incomplete or skipped</source>
        <translation>Wat onvolledig was of is overgeslagen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>it cannot be read back whole, perhaps because the disk is full</source>
        <translation>het is niet heel terug te lezen, misschien omdat de schijf vol is</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{bodies} bodies compared: {conflicts} conflicts, {couplings} couplings.</source>
        <translation>{bodies} objecten vergeleken: {conflicts} conflicten, {couplings} koppelkansen.</translation>
    </message>
    <message>
        <source>{file} is a plan; choose another file for the result.</source>
        <translation>{file} is een plan; kies een ander bestand voor het resultaat.</translation>
    </message>
    <message>
        <source>{file} is read by this run, so the result cannot be written over it.</source>
        <translation>{file} wordt in deze bewerking gelezen; het resultaat kan er niet overheen worden geschreven.</translation>
    </message>
    <message>
        <source>{layer} is no vector layer that can be read.</source>
        <translation>{layer} is geen vectorlaag die te lezen is.</translation>
    </message>
    <message>
        <source>{name} is '{value}'; choose one of {choices}.</source>
        <translation>{name} is '{value}'; kies een van {choices}.</translation>
    </message>
</context>
<context>
    <name>ProjectMemory</name>
    <message>
        <source>This project was saved with a newer version of Wijkaanpak; update the plugin to have its plan opened.</source>
        <translation>Dit project is met een nieuwere versie van Wijkaanpak opgeslagen; werk de plug-in bij om het plan te laten openen.</translation>
    </message>
    <message>
        <source>What this project remembers of Wijkaanpak cannot be read; open the plan again.</source>
        <translation>Wat dit project van Wijkaanpak onthoudt is niet te lezen; open het plan opnieuw.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Layer '{layer}' cannot be read.</source>
        <translation>Laag '{layer}' kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no coordinate reference system; set it in its properties.</source>
        <translation>Laag '{layer}' heeft geen coördinatenstelsel; stel het in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no field 'kind'; give it one with keys of the kind catalogue, or map its fields with a profile (Read source).</source>
        <translation>Laag '{layer}' heeft geen veld 'kind'; geef de laag zo'n veld met sleutels uit de catalogus van soorten, of vertaal de velden met een profiel (Bron lezen).</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no polygons, so it cannot say where a source holds.</source>
        <translation>Laag '{layer}' heeft geen polygonen en kan dus niet zeggen waar een bron geldt.</translation>
    </message>
    <message>
        <source>Layer '{layer}' lacks {{count}} fields, taken as empty: {{names}}.</source>
        <translation>Laag '{layer}' mist {{count}} velden, als leeg gelezen: {{names}}.</translation>
    </message>
    <message>
        <source>Layer '{layer}' was moved from {crs} with an accuracy of {accuracy} m, which counts in its locations.</source>
        <translation>Laag '{layer}' is omgerekend uit {crs} met een nauwkeurigheid van {accuracy} m, die meetelt in de plaatsbepaling.</translation>
    </message>
    <message>
        <source>Layer '{layer}', field {field}: {count} values are no number, taken as empty: {names}.</source>
        <translation>Laag '{layer}', veld {field}: {count} waarden zijn geen getal, als leeg gelezen: {names}.</translation>
    </message>
    <message>
        <source>{count} features could not be moved to the plan's coordinate system: {names}.</source>
        <translation>{count} objecten konden niet naar het coördinatenstelsel van het plan worden omgezet: {names}.</translation>
    </message>
</context>
<context>
    <name>TableCheck</name>
    <message>
        <source>'{group}' is a kind and cannot be a group as well</source>
        <translation>'{group}' is een soort en kan niet ook een groep zijn</translation>
    </message>
    <message>
        <source>'{key}' stands in row {row} already</source>
        <translation>'{key}' staat al in rij {row}</translation>
    </message>
    <message>
        <source>'{name}' is no kind and no group; the rule never holds</source>
        <translation>'{name}' is geen soort en geen groep; de regel geldt nooit</translation>
    </message>
    <message>
        <source>'{text}' does not have the form {pattern}</source>
        <translation>'{text}' heeft niet de vorm {pattern}</translation>
    </message>
    <message>
        <source>'{text}' has a decimal comma; write {point}</source>
        <translation>'{text}' heeft een decimale komma; schrijf {point}</translation>
    </message>
    <message>
        <source>'{text}' is named twice</source>
        <translation>'{text}' is twee keer genoemd</translation>
    </message>
    <message>
        <source>'{text}' is not a date such as 2027-05-01</source>
        <translation>'{text}' is geen datum zoals 2027-05-01</translation>
    </message>
    <message>
        <source>'{text}' is not a number</source>
        <translation>'{text}' is geen getal</translation>
    </message>
    <message>
        <source>'{text}' is not a whole number</source>
        <translation>'{text}' is geen geheel getal</translation>
    </message>
    <message>
        <source>'{text}' is not known</source>
        <translation>'{text}' is niet bekend</translation>
    </message>
    <message>
        <source>'{text}' is not known; did you mean {near}?</source>
        <translation>'{text}' is niet bekend; bedoelde u {near}?</translation>
    </message>
    <message>
        <source>'{text}' is not one of {values}</source>
        <translation>'{text}' is niet een van {values}</translation>
    </message>
    <message>
        <source>'{text}' is not true or false</source>
        <translation>'{text}' is niet true (waar) of false (onwaar)</translation>
    </message>
    <message>
        <source>0 would switch the rule off; leave it empty for any depth</source>
        <translation>0 zou de regel uitschakelen; laat dit leeg voor elke diepte</translation>
    </message>
    <message>
        <source>a clearance needs a distance of more than 0</source>
        <translation>een vrije afstand (clearance) vraagt een afstand van meer dan 0</translation>
    </message>
    <message>
        <source>a forbidden rule has no distance other than 0; use clearance to keep a distance</source>
        <translation>een verbod (forbidden) heeft geen andere afstand dan 0; gebruik clearance om afstand te houden</translation>
    </message>
    <message>
        <source>a list needs title_nl, title_en and terms</source>
        <translation>een lijst heeft title_nl, title_en en terms nodig</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>kolom {column}</translation>
    </message>
    <message>
        <source>leave this empty: the rule is about overlap only</source>
        <translation>laat dit leeg: de regel gaat alleen over overlap</translation>
    </message>
    <message>
        <source>leave this empty: what is allowed is allowed at any depth</source>
        <translation>laat dit leeg: wat mag, mag op elke diepte</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rij {row}</translation>
    </message>
    <message>
        <source>row {row} ({rule}) is about the same pair; only the stricter one holds</source>
        <translation>rij {row} ({rule}) gaat over hetzelfde paar; alleen de strengste geldt</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>regel {rule}</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>puntkomma's</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabs</translation>
    </message>
    <message>
        <source>terms must be objects with a key, labels and definitions</source>
        <translation>terms moeten objecten zijn met een sleutel, namen en omschrijvingen</translation>
    </message>
    <message>
        <source>the bottom ({bottom}) lies above the top ({top})</source>
        <translation>de onderkant ({bottom}) ligt boven de bovenkant ({top})</translation>
    </message>
    <message>
        <source>the columns are separated by {name}; save the file with commas</source>
        <translation>de kolommen zijn gescheiden door {name}; sla het bestand op met komma's</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation>het bestand kan niet worden gelezen ({reason})</translation>
    </message>
    <message>
        <source>the file is empty; its first row must name the columns</source>
        <translation>het bestand is leeg; de eerste rij moet de kolommen noemen</translation>
    </message>
    <message>
        <source>the list holds an empty item</source>
        <translation>de lijst bevat een leeg onderdeel</translation>
    </message>
    <message>
        <source>there are {count} rules; at most {most} can be used</source>
        <translation>er zijn {count} regels; hoogstens {most} kunnen worden gebruikt</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>deze kolom ontbreekt</translation>
    </message>
    <message>
        <source>this column is not known; known are {names}</source>
        <translation>deze kolom is niet bekend; bekend zijn {names}</translation>
    </message>
    <message>
        <source>this column stands in the file twice</source>
        <translation>deze kolom staat twee keer in het bestand</translation>
    </message>
    <message>
        <source>this is not UTF-8 text; save the file as UTF-8</source>
        <translation>dit is geen UTF-8-tekst; sla het bestand op als UTF-8</translation>
    </message>
    <message>
        <source>this is not a known property of a term</source>
        <translation>dit is geen bekende eigenschap van een term</translation>
    </message>
    <message>
        <source>this is not a table schema ({reason})</source>
        <translation>dit is geen tabelschema ({reason})</translation>
    </message>
    <message>
        <source>this is not valid JSON ({reason})</source>
        <translation>dit is geen geldige JSON ({reason})</translation>
    </message>
    <message>
        <source>this may not be empty</source>
        <translation>dit mag niet leeg zijn</translation>
    </message>
    <message>
        <source>this must hold lists of terms by name</source>
        <translation>hier horen lijsten van termen op naam te staan</translation>
    </message>
    <message>
        <source>this row is not comma separated text ({reason})</source>
        <translation>deze rij is geen tekst met komma's ertussen ({reason})</translation>
    </message>
    <message>
        <source>{count} cells where the header has {expected}; quote text with commas and write 1.5, not 1,5</source>
        <translation>{count} cellen waar de kop er {expected} heeft; zet tekst met komma's tussen aanhalingstekens en schrijf 1.5, niet 1,5</translation>
    </message>
    <message>
        <source>{text} is less than {limit}</source>
        <translation>{text} is minder dan {limit}</translation>
    </message>
    <message>
        <source>{text} is more than {limit}</source>
        <translation>{text} is meer dan {limit}</translation>
    </message>
    <message>
        <source>{text} is too large</source>
        <translation>{text} is te groot</translation>
    </message>
</context>
</TS>
