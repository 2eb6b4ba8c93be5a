<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AddData</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>Bl&amp;aderen…</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>&amp;Levering</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;File or layer</source>
        <translation>&amp;Bestand of laag</translation>
    </message>
    <message>
        <source>&amp;In place of</source>
        <translation>&amp;In plaats van</translation>
    </message>
    <message>
        <source>&amp;KLIC delivery</source>
        <translation>&amp;KLIC-levering</translation>
    </message>
    <message>
        <source>&amp;Layers of the project</source>
        <translation>&amp;Lagen van het project</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Bekijken</translation>
    </message>
    <message>
        <source>&amp;Web service</source>
        <translation>&amp;Webdienst</translation>
    </message>
    <message>
        <source>(proposed for {kind})</source>
        <translation>(voorstel bij {kind})</translation>
    </message>
    <message>
        <source>A csv or spreadsheet with a row per work: street, what, from, until.</source>
        <translation>Een csv of rekenblad met een rij per werk: straat, wat, van, tot.</translation>
    </message>
    <message>
        <source>A newer version of a list takes the place of the older one: what was said of that stays, and what came, went and changed is counted.</source>
        <translation>Een nieuwere versie van een lijst komt in plaats van de oudere: wat daarover gezegd is blijft, en wat erbij kwam, verdween en veranderde wordt geteld.</translation>
    </message>
    <message>
        <source>A picture that stays at the service: without the internet it is away.</source>
        <translation>Een plaatje dat bij de dienst blijft: zonder internet is het weg.</translation>
    </message>
    <message>
        <source>A tick: it is asked for. Space changes it.</source>
        <translation>Een vinkje: hiernaar wordt gevraagd. De spatiebalk verandert het.</translation>
    </message>
    <message>
        <source>A tick: it is registered with the plan. Space changes it.</source>
        <translation>Een vinkje: het wordt aan het plan toegevoegd. De spatiebalk verandert het.</translation>
    </message>
    <message>
        <source>A tick: it is shown below, to be registered. Space changes it.</source>
        <translation>Een vinkje: de laag komt hieronder, om toe te voegen. Spatie verandert het.</translation>
    </message>
    <message>
        <source>A&amp;lso the others that lie there: {names}</source>
        <translation>&amp;Ook de andere die daar liggen: {names}</translation>
    </message>
    <message>
        <source>Add Data</source>
        <translation>Gegevens toevoegen</translation>
    </message>
    <message>
        <source>Added to the project and not to the plan, so Ctrl+Z does not take it off: {names}.</source>
        <translation>Komt in het project en niet in het plan, dus Ctrl+Z haalt het niet weg: {names}.</translation>
    </message>
    <message>
        <source>Address, and name of the layer there</source>
        <translation>Adres, en naam van de laag daar</translation>
    </message>
    <message>
        <source>Along which part of a street: each work lies along the whole of the streets it names.</source>
        <translation>Langs welk deel van een straat: elk werk ligt langs de hele straten die het noemt.</translation>
    </message>
    <message>
        <source>Any file with rows that QGIS reads, such as GeoPackage, Shapefile, GeoJSON or CSV.</source>
        <translation>Elk bestand met rijen dat QGIS leest, zoals GeoPackage, Shapefile, GeoJSON of CSV.</translation>
    </message>
    <message>
        <source>Anything of what does not answer: {names}.</source>
        <translation>Alles van wat niet antwoordt: {names}.</translation>
    </message>
    <message>
        <source>Area: that of the plan with {margin} m around it, because what lies just outside counts too ({width} by {height} m).</source>
        <translation>Gebied: dat van het plan met {margin} m eromheen, want wat er net buiten ligt telt ook mee ({width} bij {height} m).</translation>
    </message>
    <message>
        <source>Ask these services how much they have in the area of the plan; no row is read yet.</source>
        <translation>Deze diensten vragen hoeveel ze hebben in het gebied van het plan; er wordt nog geen rij gelezen.</translation>
    </message>
    <message>
        <source>Asking for layers</source>
        <translation>Lagen opvragen</translation>
    </message>
    <message>
        <source>Asking services</source>
        <translation>Diensten bevragen</translation>
    </message>
    <message>
        <source>B&amp;GT download</source>
        <translation>B&amp;GT-download</translation>
    </message>
    <message>
        <source>C&amp;onfidential</source>
        <translation>V&amp;ertrouwelijk</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Kies het bestand.</translation>
    </message>
    <message>
        <source>Colours of the &amp;sector</source>
        <translation>Kleuren van de &amp;sector</translation>
    </message>
    <message>
        <source>Coo&amp;rdinates in</source>
        <translation>Coö&amp;rdinaten in</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Depths that are the usual one of their net, and were not measured: {count}.</source>
        <translation>Dieptes die de gebruikelijke van hun net zijn en niet zijn gemeten: {count}.</translation>
    </message>
    <message>
        <source>Depths that were measured: {count}.</source>
        <translation>Gemeten dieptes: {count}.</translation>
    </message>
    <message>
        <source>Draw each net in the colour by which the sector knows it; else in grey.</source>
        <translation>Teken elk net in de kleur waaraan de sector het kent; anders in grijs.</translation>
    </message>
    <message>
        <source>Every row is read, and lies along a street.</source>
        <translation>Elke rij is gelezen en ligt langs een straat.</translation>
    </message>
    <message>
        <source>Everything of {names}: they have an interest here and supplied nothing.</source>
        <translation>Alles van {names}: die hebben hier een belang en leverden niets.</translation>
    </message>
    <message>
        <source>Field '{field}', no date ({count}): {values}. Write 01-05-2027, mei 2027 or 2027.</source>
        <translation>Veld '{field}', geen datum ({count}): {values}. Schrijf 01-05-2027, mei 2027 of 2027.</translation>
    </message>
    <message>
        <source>File with Data</source>
        <translation>Bestand met gegevens</translation>
    </message>
    <message>
        <source>GeoPackage, Shapefile, GeoJSON, layers of the project</source>
        <translation>GeoPackage, Shapefile, GeoJSON, lagen van het project</translation>
    </message>
    <message>
        <source>How far they may lie from where they are drawn: {metres} at most, as said of {count} of {all}.</source>
        <translation>Hoe ver ze kunnen liggen van waar ze getekend zijn: hooguit {metres}, zo staat bij {count} van {all}.</translation>
    </message>
    <message>
        <source>How many rows there are, the service does not say: {names}.</source>
        <translation>Hoeveel rijen er zijn, zegt de dienst niet: {names}.</translation>
    </message>
    <message>
        <source>It is read once it is registered.</source>
        <translation>Wordt gelezen zodra het is toegevoegd.</translation>
    </message>
    <message>
        <source>It is registered already, as '{name}'; once more only for another use.</source>
        <translation>De laag is al toegevoegd, als '{name}'; nog eens alleen voor een ander gebruik.</translation>
    </message>
    <message>
        <source>It says no system of coordinates, and they fit none in the Netherlands; choose it above.</source>
        <translation>Er staat geen coördinatenstelsel bij, en de coördinaten passen niet in Nederland; kies het stelsel hierboven.</translation>
    </message>
    <message>
        <source>It takes the place of '{name}' in the plan; how it is used and read stays as was said of that.</source>
        <translation>Hij komt in plaats van '{name}' in het plan; hoe hij gebruikt en gelezen wordt blijft zoals daarover gezegd is.</translation>
    </message>
    <message>
        <source>Kept in a file beside the plan: a session needs no internet.</source>
        <translation>Bewaard in een bestand naast het plan: een sessie heeft geen internet nodig.</translation>
    </message>
    <message>
        <source>Kept in {file}, beside the plan.</source>
        <translation>Bewaard in {file}, naast het plan.</translation>
    </message>
    <message>
        <source>Layers of services</source>
        <translation>Lagen van diensten</translation>
    </message>
    <message>
        <source>Layers of the project</source>
        <translation>Lagen van het project</translation>
    </message>
    <message>
        <source>Let the plan know of what is ticked, and show it on the map. (Enter)</source>
        <translation>Voeg toe wat is aangevinkt, en toon het op de kaart. (Enter)</translation>
    </message>
    <message>
        <source>Lines or areas with the name of a street: a work lies along the streets it names.</source>
        <translation>Lijnen of vlakken met de naam van een straat: een werk ligt langs de straten die het noemt.</translation>
    </message>
    <message>
        <source>List of Works</source>
        <translation>Lijst met werken</translation>
    </message>
    <message>
        <source>List of wor&amp;ks</source>
        <translation>&amp;Lijst met werken</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.ods *.xls)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.xlsx *.ods *.xls)</translation>
    </message>
    <message>
        <source>Looking at the data</source>
        <translation>De gegevens bekijken</translation>
    </message>
    <message>
        <source>No layer has names of streets, so no place is known. Register one first, as File or layer.</source>
        <translation>Geen laag heeft namen van straten, dus is geen plek bekend. Voeg er eerst een toe, bij Bestand of laag.</translation>
    </message>
    <message>
        <source>No profile fits its fields: say what it holds, or make a profile of your own.</source>
        <translation>Geen profiel past bij de velden: zeg wat erin zit of maak een eigen profiel.</translation>
    </message>
    <message>
        <source>No profile reads its fields, so it is only shown; say afterwards what all of it is.</source>
        <translation>Geen profiel leest de velden, dus het wordt alleen getoond; zeg daarna wat alles erin is.</translation>
    </message>
    <message>
        <source>No profile says what its fields mean, so it can be looked at only.</source>
        <translation>Geen profiel zegt wat de velden betekenen; het kan alleen worden bekeken.</translation>
    </message>
    <message>
        <source>Nobody has tried this entry with this program yet; compare what comes with what you know.</source>
        <translation>Niemand heeft dit met dit programma al geprobeerd; vergelijk wat er komt met wat u weet.</translation>
    </message>
    <message>
        <source>Nothing in it on: {subjects}.</source>
        <translation>Er staat niets in over: {subjects}.</translation>
    </message>
    <message>
        <source>Objects in it; a dash: not known.</source>
        <translation>Objecten erin; een streepje: niet bekend.</translation>
    </message>
    <message>
        <source>One step: it comes together, and Ctrl+Z undoes it.</source>
        <translation>Eén stap: het komt samen, en Ctrl+Z draait het terug.</translation>
    </message>
    <message>
        <source>Only {name} is shown; drop these after it: {others}.</source>
        <translation>Alleen {name} wordt getoond; sleep deze erna: {others}.</translation>
    </message>
    <message>
        <source>Place not known ({count}), a street of several towns: {names}.</source>
        <translation>Plek niet bekend ({count}), een straat in meer plaatsen: {names}.</translation>
    </message>
    <message>
        <source>Place not known ({count}), no street of that name here: {names}.</source>
        <translation>Plek niet bekend ({count}), hier geen straat met die naam: {names}.</translation>
    </message>
    <message>
        <source>Profile: {part}</source>
        <translation>Profiel: {part}</translation>
    </message>
    <message>
        <source>QGIS finds no layer in {name} that it can read: it is empty, damaged, in use or no data.</source>
        <translation>QGIS vindt in {name} geen laag die het kan lezen: het is leeg, beschadigd, in gebruik of geen gegevens.</translation>
    </message>
    <message>
        <source>Reading a list of works</source>
        <translation>Een lijst met werken lezen</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Rows left out: {count}, mostly: {reason}.</source>
        <translation>Rijen weggelaten: {count}, meestal: {reason}.</translation>
    </message>
    <message>
        <source>S&amp;treets from</source>
        <translation>S&amp;traten uit</translation>
    </message>
    <message>
        <source>Say yourself what its fields mean.</source>
        <translation>Zeg zelf wat de velden betekenen.</translation>
    </message>
    <message>
        <source>Search in services and layers</source>
        <translation>Zoeken in diensten en lagen</translation>
    </message>
    <message>
        <source>Service and layer</source>
        <translation>Dienst en laag</translation>
    </message>
    <message>
        <source>Stopped; nothing was registered.</source>
        <translation>Gestopt; er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>System of the coordinates in the file</source>
        <translation>Stelsel van de coördinaten in het bestand</translation>
    </message>
    <message>
        <source>Temporary layers that are saved beside the plan: {count}.</source>
        <translation>Tijdelijke lagen die naast het plan worden bewaard: {count}.</translation>
    </message>
    <message>
        <source>The data stays where it lies; the plan remembers where.</source>
        <translation>De gegevens blijven waar ze liggen; het plan onthoudt waar.</translation>
    </message>
    <message>
        <source>The file does not say in which system its coordinates are; you do.</source>
        <translation>Het bestand zegt niet in welk stelsel zijn coördinaten zijn; dat zegt u.</translation>
    </message>
    <message>
        <source>The first rows as they would be read</source>
        <translation>De eerste rijen zoals ze worden gelezen</translation>
    </message>
    <message>
        <source>The folder {name} holds no file with data.</source>
        <translation>In de map {name} staat geen bestand met gegevens.</translation>
    </message>
    <message>
        <source>The plan is not open any more; nothing was registered.</source>
        <translation>Het plan is niet meer open; er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>The project holds no layer that can be registered.</source>
        <translation>In het project zit geen laag die kan worden toegevoegd.</translation>
    </message>
    <message>
        <source>The service does not answer, or has no such layer; nothing is known of it.</source>
        <translation>De dienst antwoordt niet, of heeft zo'n laag niet; er is niets van bekend.</translation>
    </message>
    <message>
        <source>The service does not say how many rows it has, so nobody can tell if all came.</source>
        <translation>De dienst zegt niet hoeveel rijen er zijn, dus niemand kan nagaan of alles er is.</translation>
    </message>
    <message>
        <source>The services could not be asked: {reason}.</source>
        <translation>De diensten konden niet worden bevraagd: {reason}.</translation>
    </message>
    <message>
        <source>The works are saved beside the plan; the list stays as it is.</source>
        <translation>De werken worden naast het plan bewaard; de lijst blijft zoals ze is.</translation>
    </message>
    <message>
        <source>The zip, the folder in which it was unpacked, or its data file (xml or gml).</source>
        <translation>De zip, de map waarin hij is uitgepakt, of het gegevensbestand (xml of gml).</translation>
    </message>
    <message>
        <source>There is no file or folder {name}.</source>
        <translation>Er is geen bestand of map {name}.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Er is geen bestand {name}.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Er zit niets in.</translation>
    </message>
    <message>
        <source>They are read after the one that is shown, each as a delivery and a step of its own; the Plan panel says how far it is. What lies in several of them counts once.</source>
        <translation>Ze worden gelezen na de levering die getoond wordt, elk als eigen levering en eigen stap; het Plan-paneel zegt hoe ver het is. Wat in meer dan één levering zit, telt één keer.</translation>
    </message>
    <message>
        <source>They have an interest here and supplied nothing: {names}.</source>
        <translation>Deze partijen hebben hier een belang en leverden niets: {names}.</translation>
    </message>
    <message>
        <source>Used as: {part}</source>
        <translation>Gebruikt als: {part}</translation>
    </message>
    <message>
        <source>WFS or API, address in sight</source>
        <translation>WFS of API, adres in zicht</translation>
    </message>
    <message>
        <source>What comes along</source>
        <translation>Wat er meekomt</translation>
    </message>
    <message>
        <source>What comes along is shown here before anything is written.</source>
        <translation>Wat er meekomt staat hier voordat er iets wordt geschreven.</translation>
    </message>
    <message>
        <source>What lies in the rows; they are counted, and not read yet.</source>
        <translation>Wat er in de rijen staat; ze zijn geteld en nog niet gelezen.</translation>
    </message>
    <message>
        <source>What lies in the rows; they are not read yet.</source>
        <translation>Wat er in de rijen staat; ze zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>What their rows hold; it is counted once they are registered: {names}.</source>
        <translation>Wat er in hun rijen staat; dat wordt geteld zodra ze geregistreerd zijn: {names}.</translation>
    </message>
    <message>
        <source>What these services have in the area of the plan (rows: {rows}).</source>
        <translation>Wat deze diensten in het gebied van het plan hebben (rijen: {rows}).</translation>
    </message>
    <message>
        <source>Where it holds, so no place is called free because of it: {names}.</source>
        <translation>Waar het geldt, dus geen plek heet daardoor vrij: {names}.</translation>
    </message>
    <message>
        <source>Where it lies.</source>
        <translation>Waar het ligt.</translation>
    </message>
    <message>
        <source>Where the service is; nothing is contacted yet.</source>
        <translation>Waar de dienst staat; er is nog niets benaderd.</translation>
    </message>
    <message>
        <source>Where these lie: {kinds}.</source>
        <translation>Waar deze liggen: {kinds}.</translation>
    </message>
    <message>
        <source>Where these works are: {count} of {all}.</source>
        <translation>Waar deze werken zijn: {count} van {all}.</translation>
    </message>
    <message>
        <source>Whether everything is in it: {names}.</source>
        <translation>Of alles erin zit: {names}.</translation>
    </message>
    <message>
        <source>Whether it lies in {crs}: that is assumed, its data does not say so.</source>
        <translation>Of het in {crs} ligt: dat is aangenomen, de gegevens zeggen het niet.</translation>
    </message>
    <message>
        <source>Words of the name of a layer, its service or its address.</source>
        <translation>Woorden uit de naam van een laag, de dienst of het adres.</translation>
    </message>
    <message>
        <source>Works along streets that are known: {count}.</source>
        <translation>Werken langs straten die bekend zijn: {count}.</translation>
    </message>
    <message>
        <source>You will know:</source>
        <translation>Wat u straks weet:</translation>
    </message>
    <message>
        <source>You will not know:</source>
        <translation>Wat u niet weet:</translation>
    </message>
    <message>
        <source>Your own connection in QGIS; unfolding it asks for its layers.</source>
        <translation>Uw eigen verbinding in QGIS; openklappen vraagt de lagen op.</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>vlakken</translation>
    </message>
    <message>
        <source>as such data is</source>
        <translation>zoals zulke gegevens zijn</translation>
    </message>
    <message>
        <source>as the data says</source>
        <translation>volgens de gegevens</translation>
    </message>
    <message>
        <source>as the delivery says</source>
        <translation>volgens de levering</translation>
    </message>
    <message>
        <source>asking for its layers…</source>
        <translation>lagen opvragen…</translation>
    </message>
    <message>
        <source>at any rate: {names}</source>
        <translation>in elk geval: {names}</translation>
    </message>
    <message>
        <source>csv or spreadsheet: street, what, from, until</source>
        <translation>csv of rekenblad: straat, wat, van, tot</translation>
    </message>
    <message>
        <source>day of the reading</source>
        <translation>dag van het lezen</translation>
    </message>
    <message>
        <source>further kinds ({count})</source>
        <translation>andere soorten ({count})</translation>
    </message>
    <message>
        <source>has no layers</source>
        <translation>heeft geen lagen</translation>
    </message>
    <message>
        <source>in the plan already</source>
        <translation>al in het plan</translation>
    </message>
    <message>
        <source>left empty: each its own ({dates})</source>
        <translation>leeg: elk zijn eigen ({dates})</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lijnen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>no coordinate system</source>
        <translation>geen coördinatenstelsel</translation>
    </message>
    <message>
        <source>none: it comes beside the others</source>
        <translation>geen: hij komt naast de andere</translation>
    </message>
    <message>
        <source>none: places stay unknown</source>
        <translation>geen: de plekken blijven onbekend</translation>
    </message>
    <message>
        <source>not all supplied</source>
        <translation>niet allen leverden</translation>
    </message>
    <message>
        <source>not tried before</source>
        <translation>nog niet beproefd</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>niets ingevuld</translation>
    </message>
    <message>
        <source>number not known</source>
        <translation>aantal niet bekend</translation>
    </message>
    <message>
        <source>only shown</source>
        <translation>alleen getoond</translation>
    </message>
    <message>
        <source>or drop a zip, folder or file on this window</source>
        <translation>of sleep een zip, map of bestand naar dit venster</translation>
    </message>
    <message>
        <source>place known: {count}</source>
        <translation>plek bekend: {count}</translation>
    </message>
    <message>
        <source>place not known</source>
        <translation>plek niet bekend</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>registered already</source>
        <translation>al toegevoegd</translation>
    </message>
    <message>
        <source>saving beside the plan</source>
        <translation>naast het plan bewaren</translation>
    </message>
    <message>
        <source>say what it holds</source>
        <translation>zeg wat erin zit</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>tijdelijk</translation>
    </message>
    <message>
        <source>zip of the land registry</source>
        <translation>zip van het Kadaster</translation>
    </message>
    <message>
        <source>zip, all layers at once</source>
        <translation>zip, alle lagen in één keer</translation>
    </message>
    <message>
        <source>zip, folder or file</source>
        <translation>zip, map of bestand</translation>
    </message>
    <message>
        <source>{names} and others: {count}</source>
        <translation>{names} en nog: {count}</translation>
    </message>
    <message>
        <source>{name} holds no delivery of this kind that can be read: {kind}.</source>
        <translation>In {name} zit geen levering van deze soort die te lezen is: {kind}.</translation>
    </message>
    <message>
        <source>{name} is no list of works: it needs columns for what, from and until, and has {columns}.</source>
        <translation>{name} is geen lijst met werken: nodig zijn kolommen voor wat, van en tot, en er staan {columns}.</translation>
    </message>
    <message>
        <source>{name} is no table that can be read: it is empty, damaged or something else.</source>
        <translation>{name} is geen tabel die te lezen is: ze is leeg, beschadigd of iets anders.</translation>
    </message>
    <message>
        <source>{name} is nothing that can be added here.</source>
        <translation>{name} is niets wat hier kan worden toegevoegd.</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>'{value}' is no date or period; write 2027 or 2027-05-01, the first day first.</source>
        <translation>'{value}' is geen datum of periode; schrijf 2027 of 2027-05-01, de eerste dag eerst.</translation>
    </message>
    <message>
        <source>Bodies that say they open something else than none, surface, underground or building: {count} ({names})</source>
        <translation>Objecten die volgens hun gegevens iets anders openen dan niets (none), het oppervlak (surface), de ondergrond (underground) of een gebouw (building): {count} ({names})</translation>
    </message>
    <message>
        <source>Bodies with top and bottom exchanged: {count} ({names})</source>
        <translation>Objecten met boven- en onderkant verwisseld: {count} ({names})</translation>
    </message>
    <message>
        <source>Claims and works of which nobody said whose they are; two of one kind count as one work then, and not as a coupling: {count} ({names})</source>
        <translation>Claims en werken waarvan niemand zei van wie ze zijn; twee van één soort tellen dan als één werk en niet als koppeling: {count} ({names})</translation>
    </message>
    <message>
        <source>Claims or works that were dropped, so that they claim nothing: {count} ({names})</source>
        <translation>Claims of werken die zijn vervallen en dus niets claimen: {count} ({names})</translation>
    </message>
    <message>
        <source>Deadlines with a date that cannot be read, left out: {count} ({names})</source>
        <translation>Deadlines met een datum die niet te lezen is, niet meegeteld: {count} ({names})</translation>
    </message>
    <message>
        <source>Designs with parts that take each other away, so that nothing of these stays: {count} ({names})</source>
        <translation>Ontwerpen met onderdelen die elkaar weghalen, zodat daarvan niets overblijft: {count} ({names})</translation>
    </message>
    <message>
        <source>Durations longer than their planning window, cut to it: {count} ({names})</source>
        <translation>Duren die langer zijn dan hun planningsvenster, daartoe ingekort: {count} ({names})</translation>
    </message>
    <message>
        <source>Durations that are not longer than 0, taken as empty: {count} ({names})</source>
        <translation>Duren die niet langer zijn dan 0 en als leeg gelden: {count} ({names})</translation>
    </message>
    <message>
        <source>Invalid geometries, repaired: {count} ({names})</source>
        <translation>Ongeldige geometrieën, hersteld: {count} ({names})</translation>
    </message>
    <message>
        <source>Kinds that are not in the catalogue, so that no rule is known for them: {count} ({names})</source>
        <translation>Soorten die niet in de catalogus staan, zodat daarvoor geen regel bekend is: {count} ({names})</translation>
    </message>
    <message>
        <source>Names that claims say they take away and that are no kind and no group: {count} ({names})</source>
        <translation>Namen die claims zeggen weg te nemen en die geen soort en geen groep zijn: {count} ({names})</translation>
    </message>
    <message>
        <source>No surface is known that the costs of the user are about, so nothing is said about money.</source>
        <translation>Er is geen oppervlak bekend waarover de kosten van de gebruiker gaan, dus over geld wordt niets gezegd.</translation>
    </message>
    <message>
        <source>Objects with a size or height of more than 10 km, taken as empty: {count} ({names})</source>
        <translation>Objecten met een maat of hoogte van meer dan 10 km, die als leeg geldt: {count} ({names})</translation>
    </message>
    <message>
        <source>Own sizes of a kind that is not in the catalogue: {count} ({names})</source>
        <translation>Eigen maten van een soort die niet in de catalogus staat: {count} ({names})</translation>
    </message>
    <message>
        <source>Own sizes with a top that is not above the bottom, left out: {count} ({names})</source>
        <translation>Eigen maten met een bovenkant die niet boven de onderkant ligt, niet meegeteld: {count} ({names})</translation>
    </message>
    <message>
        <source>Own widths that are not more than zero, left out: {count} ({names})</source>
        <translation>Eigen breedten die niet meer zijn dan nul, niet meegeteld: {count} ({names})</translation>
    </message>
    <message>
        <source>Planning windows before {first} or after {last}, perhaps a slip, taken as they are: {count} ({names})</source>
        <translation>Planningsvensters voor {first} of na {last}, misschien een vergissing, zo overgenomen: {count} ({names})</translation>
    </message>
    <message>
        <source>Planning windows that cannot be read or end before they begin: {count} ({names})</source>
        <translation>Planningsvensters die niet te lezen zijn of eindigen voor ze beginnen: {count} ({names})</translation>
    </message>
    <message>
        <source>Planning windows with a begin or an end only, so that their works are not compared: {count} ({names})</source>
        <translation>Planningsvensters met alleen een begin of alleen een eind, zodat hun werk niet is vergeleken: {count} ({names})</translation>
    </message>
    <message>
        <source>Rows that are longer than 100 km or have more than a million corners, left out; draw them again or leave them out of the layer: {count} ({names})</source>
        <translation>Rijen die langer zijn dan 100 km of meer dan een miljoen hoekpunten hebben, weggelaten; teken ze opnieuw of haal ze uit de laag: {count} ({names})</translation>
    </message>
    <message>
        <source>Rows with a body_id that another row has too, named anew: {count} ({names})</source>
        <translation>Rijen met een body_id die een andere rij ook heeft, met een nieuwe naam: {count} ({names})</translation>
    </message>
    <message>
        <source>Rows with a size or height of more than 10 km, left out: {count} ({names})</source>
        <translation>Rijen met een maat of hoogte van meer dan 10 km, weggelaten: {count} ({names})</translation>
    </message>
    <message>
        <source>Rows without origin (claim, work or existing), left out: {count} ({names})</source>
        <translation>Rijen zonder herkomst (claim, work of existing), weggelaten: {count} ({names})</translation>
    </message>
    <message>
        <source>Rows without usable geometry, left out: {count} ({names})</source>
        <translation>Rijen zonder bruikbare geometrie, weggelaten: {count} ({names})</translation>
    </message>
    <message>
        <source>The plan has no costs per m² of the user, so nothing is said about money; give them per kind.</source>
        <translation>Het plan heeft geen kosten per m² van de gebruiker, dus over geld wordt niets gezegd; geef ze per soort op.</translation>
    </message>
    <message>
        <source>The works end before they begin: {begin} - {end}.</source>
        <translation>De werken eindigen voor ze beginnen: {begin} - {end}.</translation>
    </message>
    <message>
        <source>Widths that are not possible, taken as empty: {count} ({names})</source>
        <translation>Breedtes die niet kunnen kloppen, als leeg gelezen: {count} ({names})</translation>
    </message>
    <message>
        <source>Works cannot move to a year before 1 or after 9998.</source>
        <translation>Werken kunnen niet schuiven naar een jaar voor 1 of na 9998.</translation>
    </message>
    <message>
        <source>Works that lie beside more than a thousand others, so that their lists are long: {count} ({names})</source>
        <translation>Werken die naast meer dan duizend andere liggen, zodat hun lijsten lang zijn: {count} ({names})</translation>
    </message>
    <message>
        <source>Works without begin and end cannot move; give them a period first.</source>
        <translation>Werken zonder begin en eind kunnen niet schuiven; geef ze eerst een periode.</translation>
    </message>
</context>
<context>
    <name>Bgt</name>
    <message>
        <source>Areas whose outline crossed or touched itself, repaired: {count} ({names}).</source>
        <translation>Vlakken waarvan de omtrek zichzelf kruiste of raakte, hersteld: {count} ({names}).</translation>
    </message>
    <message>
        <source>Curves, made straight to within {tolerance} m: {count} ({names}).</source>
        <translation>Bogen, recht gemaakt tot op {tolerance} m: {count} ({names}).</translation>
    </message>
    <message>
        <source>Files that hold something else, not read: {count} ({names}).</source>
        <translation>Bestanden met iets anders erin, niet gelezen: {count} ({names}).</translation>
    </message>
    <message>
        <source>No longer current (eindRegistratie is filled in), left out: {count}.</source>
        <translation>Niet meer actueel (eindRegistratie is gevuld), weggelaten: {count}.</translation>
    </message>
    <message>
        <source>Not at ground level: {below} below and {above} above; the BGT does not say how far.</source>
        <translation>Niet op maaiveld: {below} eronder en {above} erboven; hoe ver staat niet in de BGT.</translation>
    </message>
    <message>
        <source>Not known as a type of the BGT, and not read: {name} ({count}).</source>
        <translation>Niet bekend als objecttype van de BGT, en niet gelezen: {name} ({count}).</translation>
    </message>
    <message>
        <source>Not read, since it takes no room in the street: {name} ({count}).</source>
        <translation>Niet gelezen, want het neemt geen ruimte in op straat: {name} ({count}).</translation>
    </message>
    <message>
        <source>Outside the Netherlands, left out: {count} ({names}).</source>
        <translation>Buiten Nederland, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Planned, not there yet (status plan): {count}.</source>
        <translation>Gepland, bestaat nog niet (status plan): {count}.</translation>
    </message>
    <message>
        <source>Read {name}; it does not say of when it is.</source>
        <translation>{name} gelezen; er staat niet in van wanneer het is.</translation>
    </message>
    <message>
        <source>Read {name}; the newest object was published on {date}.</source>
        <translation>{name} gelezen; het nieuwste object is gepubliceerd op {date}.</translation>
    </message>
    <message>
        <source>Reading the download was stopped.</source>
        <translation>Het lezen van de download is gestopt.</translation>
    </message>
    <message>
        <source>Twice in the download, left out once: {count} ({names}).</source>
        <translation>Dubbel in de download, één keer weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Without an id (lokaalID), left out: {count} ({names}).</source>
        <translation>Zonder id (lokaalID), weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Without geometry that can be used, left out: {count} ({names}).</source>
        <translation>Zonder bruikbare geometrie, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>{name} has coordinates in {systems}; a BGT download is in RD New (EPSG:28992).</source>
        <translation>{name} heeft coördinaten in {systems}; een BGT-download is in RD New (EPSG:28992).</translation>
    </message>
    <message>
        <source>{name} has coordinates outside the Netherlands; a BGT download is in RD New.</source>
        <translation>{name} heeft coördinaten buiten Nederland; een BGT-download is in RD New.</translation>
    </message>
    <message>
        <source>{name} holds more than one download ({files}); choose one of them.</source>
        <translation>{name} bevat meer dan één download ({files}); kies er een van.</translation>
    </message>
    <message>
        <source>{name} holds no GML itself but other zips ({zips}); unpack it and choose one of them.</source>
        <translation>{name} bevat zelf geen GML maar wel zips ({zips}); pak hem uit en kies er een van.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.</source>
        <translation>{name} is beschadigd of onvolledig: de XML breekt af of is fout op regel {line}.</translation>
    </message>
    <message>
        <source>{name} is in the encoding {encoding}, which is not read; a BGT download is in UTF-8.</source>
        <translation>{name} is in de codering {encoding}, die niet wordt gelezen; een BGT-download is in UTF-8.</translation>
    </message>
    <message>
        <source>{name} is no download of the BGT: it holds no .gml.</source>
        <translation>{name} is geen BGT-download: er zit geen .gml in.</translation>
    </message>
    <message>
        <source>{name} is no download of the BGT: it holds no objects of the BGT.</source>
        <translation>{name} is geen BGT-download: er staan geen objecten van de BGT in.</translation>
    </message>
    <message>
        <source>{name} is no download of the BGT: it is no XML file.</source>
        <translation>{name} is geen BGT-download: het is geen XML-bestand.</translation>
    </message>
    <message>
        <source>{name} is refused: it declares entities or nests too deeply, unlike any download.</source>
        <translation>{name} is geweigerd: er staan entiteiten in of het is te diep genest, zoals in geen enkele download.</translation>
    </message>
    <message>
        <source>{table}: {rows} (rows).</source>
        <translation>{table}: {rows} (rijen).</translation>
    </message>
</context>
<context>
    <name>ClaimButtons</name>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Wis</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splits</translation>
    </message>
    <message>
        <source>Waits: {count}</source>
        <translation>Wacht: {count}</translation>
    </message>
    <message>
        <source>Waits…</source>
        <translation>Wacht…</translation>
    </message>
</context>
<context>
    <name>ClaimFunctions</name>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>First day of a date or period. NULL where it cannot be read.</source>
        <translation>Eerste dag van een datum of periode. NULL als die niet te lezen is.</translation>
    </message>
    <message>
        <source>Last day of a date or period. NULL where it cannot be read.</source>
        <translation>Laatste dag van een datum of periode. NULL als die niet te lezen is.</translation>
    </message>
    <message>
        <source>Names of the packages that a claim stands in, as an array. NULL where no plan is open or the claim is not in it.</source>
        <translation>Namen van de pakketten waarin een claim staat, als lijst (array). NULL als er geen plan open is of de claim er niet in staat.</translation>
    </message>
    <message>
        <source>Number of conflicts of a claim in the open plan, as the panel Findings lists them: several of the same kind are one. NULL where no plan is open or the claim is not in it. 0 does not mean that the ground is free: what is not known is no conflict.</source>
        <translation>Aantal conflicten van een claim in het open plan, zoals het paneel Bevindingen ze toont: meerdere van dezelfde soort zijn er één. NULL als er geen plan open is of de claim er niet in staat. 0 betekent niet dat de grond vrij is: wat niet bekend is, is geen conflict.</translation>
    </message>
    <message>
        <source>Number of coupling opportunities of a claim in the open plan, as the panel Findings lists them. NULL where no plan is open or the claim is not in it.</source>
        <translation>Aantal koppelkansen van een claim in het open plan, zoals het paneel Bevindingen ze toont. NULL als er geen plan open is of de claim er niet in staat.</translation>
    </message>
    <message>
        <source>Party that owns a claim in the open plan. NULL where that is not known, no plan is open or the claim is not in it.</source>
        <translation>Partij van wie een claim in het open plan is. NULL als dat niet bekend is, er geen plan open is of de claim er niet in staat.</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Schrijfwijze</translation>
    </message>
    <message>
        <source>a date or period as people write it, such as 2028, Q2 2027 or 1-5-2027</source>
        <translation>een datum of periode zoals mensen die schrijven, zoals 2028, Q2 2027 of 1-5-2027</translation>
    </message>
    <message>
        <source>body_id of the claim or planned work; without it of the row itself, in a layer that has this column</source>
        <translation>body_id van de claim of het geplande werk; zonder dit die van de rij zelf, in een laag met deze kolom</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>'{name}' is no kind or group; write names such as {tree}; {pipe}, with a semicolon between.</source>
        <translation>'{name}' is geen soort of groep; schrijf namen zoals {tree}; {pipe}, met een puntkomma ertussen.</translation>
    </message>
    <message>
        <source>'{text}' is no number.</source>
        <translation>'{text}' is geen getal.</translation>
    </message>
    <message>
        <source>'{value}' is no year or date; write 2027, May 2027 or 2027-05-01.</source>
        <translation>'{value}' is geen jaar of datum; schrijf 2027, mei 2027 of 1-5-2027.</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 claim</translation>
    </message>
    <message>
        <source>1 shape is drawn but not saved.</source>
        <translation>1 vorm is getekend maar niet opgeslagen.</translation>
    </message>
    <message>
        <source>A confidential claim never leaves this computer in an export meant for others.</source>
        <translation>Een vertrouwelijke claim verlaat deze computer nooit in een export die voor anderen is.</translation>
    </message>
    <message>
        <source>A package needs a name.</source>
        <translation>Een pakket heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A point cannot be split.</source>
        <translation>Een punt kan niet gesplitst worden.</translation>
    </message>
    <message>
        <source>A width, duration, accuracy or cost cannot be less than zero.</source>
        <translation>Een breedte, duur, nauwkeurigheid of kostenbedrag kan niet kleiner dan nul zijn.</translation>
    </message>
    <message>
        <source>All claims of the plan: choose one to change it.</source>
        <translation>Alle claims van het plan: kies er een om die te wijzigen.</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alle partijen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Vlak</translation>
    </message>
    <message>
        <source>Area
Click its corners, end with a right click.</source>
        <translation>Vlak
Klik de hoeken, eindig met de rechtermuisknop.</translation>
    </message>
    <message>
        <source>Building block</source>
        <translation>Bouwsteen</translation>
    </message>
    <message>
        <source>Building blocks</source>
        <translation>Bouwstenen</translation>
    </message>
    <message>
        <source>Change {claims}</source>
        <translation>{claims} wijzigen</translation>
    </message>
    <message>
        <source>Change {field}: {claims}</source>
        <translation>{field} wijzigen: {claims}</translation>
    </message>
    <message>
        <source>Choose a finding first when there are more of these.</source>
        <translation>Kies eerst een bevinding als er meer van zijn.</translation>
    </message>
    <message>
        <source>Choose two or more claims to merge.</source>
        <translation>Kies twee of meer claims om samen te voegen.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cirkel</translation>
    </message>
    <message>
        <source>Circle
Click its middle, then its edge; the radius can be typed.</source>
        <translation>Cirkel
Klik het midden en dan de rand; de straal kan ook getypt worden.</translation>
    </message>
    <message>
        <source>Claim: {kind} ({shape})</source>
        <translation>Claim: {kind} ({shape})</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Claims of the plan</source>
        <translation>Claims van het plan</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Copy to package</source>
        <translation>Kopiëren naar pakket</translation>
    </message>
    <message>
        <source>Copy to package: {claims}</source>
        <translation>Kopiëren naar pakket: {claims}</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Verwijderen (Del)</translation>
    </message>
    <message>
        <source>Delete: {claims}</source>
        <translation>Verwijderen: {claims}</translation>
    </message>
    <message>
        <source>Depth from</source>
        <translation>Diepte van</translation>
    </message>
    <message>
        <source>Depth of the bottom (m below ground)</source>
        <translation>Diepte van de onderkant (m onder maaiveld)</translation>
    </message>
    <message>
        <source>Depth of the top (m below ground)</source>
        <translation>Diepte van de bovenkant (m onder maaiveld)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tekenen</translation>
    </message>
    <message>
        <source>Draw a claim, choose one in the list, or select one on the map: it comes here, to name it and to fill it in.</source>
        <translation>Teken een claim, kies er een in de lijst of selecteer er een op de kaart: die komt hier te staan, om een naam te geven en in te vullen.</translation>
    </message>
    <message>
        <source>Draw a line right across it: each side becomes a claim of its own.</source>
        <translation>Trek er een lijn dwars doorheen: elke kant wordt een eigen claim.</translation>
    </message>
    <message>
        <source>Draw claim: {name}</source>
        <translation>Claim tekenen: {name}</translation>
    </message>
    <message>
        <source>Draw work that is planned on something existing, such as the renewal of a sewer, instead of a claim: on what the building block in hand is, or on what you choose. In the studio G on the map.</source>
        <translation>Teken in plaats van een claim werk dat gepland is aan iets bestaands, zoals het vernieuwen van een riool: aan wat de gekozen bouwsteen is, of aan wat je kiest. In het atelier G op de kaart.</translation>
    </message>
    <message>
        <source>Draw {claims}</source>
        <translation>{claims} tekenen</translation>
    </message>
    <message>
        <source>Drawn shapes: {count}</source>
        <translation>Getekende vormen: {count}</translation>
    </message>
    <message>
        <source>Earliest start of the works: a year (2027) or a date (2027-05-01); empty: unknown.</source>
        <translation>Vroegste start van het werk: een jaar (2027) of een datum (2027-05-01); leeg: onbekend.</translation>
    </message>
    <message>
        <source>Edit shape</source>
        <translation>Vorm wijzigen</translation>
    </message>
    <message>
        <source>Enter takes the first party that is listed, or the name as it is typed.</source>
        <translation>Enter neemt de eerste partij uit de lijst, of de naam zoals die getypt is.</translation>
    </message>
    <message>
        <source>Every shape you draw now becomes a claim for each of these, on one place: together one design. While you draw, the answer on the map is the worst of all of them.</source>
        <translation>Elke vorm die nu wordt getekend, wordt voor elk van deze een claim, op één plek: samen één ontwerp. Tijdens het tekenen is het antwoord op de kaart het slechtste van alle.</translation>
    </message>
    <message>
        <source>Every shape you draw now becomes a claim of this kind.</source>
        <translation>Elke vorm die u nu tekent wordt zo'n claim.</translation>
    </message>
    <message>
        <source>Everything that can be said of it: owner, interest, costs, planning and the rest.</source>
        <translation>Alles wat erover te zeggen is: eigenaar, belang, kosten, planning en de rest.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Freehand
Press, draw and let go: a line for what is usually drawn as one, an area for anything else.</source>
        <translation>Uit de losse hand
Indrukken, tekenen en loslaten: een lijn voor wat meestal een lijn is, anders een vlak.</translation>
    </message>
    <message>
        <source>Frees</source>
        <translation>Maakt vrij</translation>
    </message>
    <message>
        <source>Frees: {names}</source>
        <translation>Maakt vrij: {names}</translation>
    </message>
    <message>
        <source>From a feature
Takes over the selected features of the current layer; without a selection, click one.</source>
        <translation>Van een object
Neemt de geselecteerde objecten van de huidige laag over; klik er een aan als er geen selectie is.</translation>
    </message>
    <message>
        <source>How far below ground level its bottom lies, in metres; above ground it is negative.</source>
        <translation>Hoe ver onder maaiveld de onderkant ligt, in meters; boven de grond is die diepte negatief.</translation>
    </message>
    <message>
        <source>How far below ground level its top lies, in metres; above ground it is negative.</source>
        <translation>Hoe ver onder maaiveld de bovenkant ligt, in meters; boven de grond is die diepte negatief.</translation>
    </message>
    <message>
        <source>How far the claim is, from idea to built.</source>
        <translation>Hoe ver de claim is, van idee tot gerealiseerd.</translation>
    </message>
    <message>
        <source>In Findings</source>
        <translation>In Bevindingen</translation>
    </message>
    <message>
        <source>It is meant: {claims}</source>
        <translation>Dat is de bedoeling: {claims}</translation>
    </message>
    <message>
        <source>It must be a claim or planned work.</source>
        <translation>Het moet een claim of gepland werk zijn.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of the existing object that is worked on; type a part of its name.</source>
        <translation>Soort van het bestaande object waaraan gewerkt wordt; typ een deel van de naam.</translation>
    </message>
    <message>
        <source>Latest finish of the works: a year means its last day; empty: unknown.</source>
        <translation>Uiterste einde van het werk: een jaar betekent de laatste dag ervan; leeg: onbekend.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be edited; is the plan file read-only?</source>
        <translation>Laag '{layer}' kan niet gewijzigd worden; is het planbestand alleen-lezen?</translation>
    </message>
    <message>
        <source>Let go of the claim below, and show with which width, depth and planning the next shape is drawn.</source>
        <translation>Laat de claim hieronder los en toon met welke breedte, diepte en planning de volgende vorm wordt getekend.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Lijn</translation>
    </message>
    <message>
        <source>Line
Click its points, end with a right click; the width makes it a strip.</source>
        <translation>Lijn
Klik de punten, eindig met de rechtermuisknop; de breedte maakt er een strook van.</translation>
    </message>
    <message>
        <source>List only claims with these words in name, kind or status.</source>
        <translation>Toon alleen claims met deze woorden in naam, soort of status.</translation>
    </message>
    <message>
        <source>Make one claim of those selected, if they are the same thing; it has the values of the first.</source>
        <translation>Maak er één claim van, als ze hetzelfde zijn; die krijgt de waarden van de eerste.</translation>
    </message>
    <message>
        <source>Measure of the method that the claim stands for. Another one changes the kind, and whatever still has the default of the one before.</source>
        <translation>Maatregel uit de methode waar de claim voor staat. Een andere verandert de soort, en alles wat nog de standaardwaarde van de vorige heeft.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Merge: {claims}</source>
        <translation>Samenvoegen: {claims}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Move, add and remove its points with the vertex tool of QGIS.</source>
        <translation>Verplaats punten, voeg ze toe of verwijder ze met het knooppuntgereedschap van QGIS.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of the package:</source>
        <translation>Naam van het pakket:</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>Nieuw pakket</translation>
    </message>
    <message>
        <source>New package…</source>
        <translation>Nieuw pakket…</translation>
    </message>
    <message>
        <source>Next shape: {block}</source>
        <translation>Volgende vorm: {block}</translation>
    </message>
    <message>
        <source>Next shape: {block}, with {parts}</source>
        <translation>Volgende vorm: {block}, met {parts}</translation>
    </message>
    <message>
        <source>No findings with this claim yet, in what is known.</source>
        <translation>Nog geen bevindingen met deze claim, in wat bekend is.</translation>
    </message>
    <message>
        <source>Not analysed yet: what is in the way here is not known.</source>
        <translation>Nog niet geanalyseerd: of hier iets in de weg ligt, is niet bekend.</translation>
    </message>
    <message>
        <source>Of these claims ({count})</source>
        <translation>Van deze claims ({count})</translation>
    </message>
    <message>
        <source>Of this claim ({count})</source>
        <translation>Van deze claim ({count})</translation>
    </message>
    <message>
        <source>One design with</source>
        <translation>Eén ontwerp met</translation>
    </message>
    <message>
        <source>Only claims of one shape can be merged: points, lines or areas.</source>
        <translation>Alleen claims van één vorm kunnen worden samengevoegd: punten, lijnen of vlakken.</translation>
    </message>
    <message>
        <source>Open a plan first.</source>
        <translation>Open eerst een plan.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then draw claims here: what takes up room, in a building, at the surface or underground.</source>
        <translation>Open een plan of het voorbeeld via de werkbalk of via Vector ▸ Wijkaanpak; teken daarna hier claims: wat ruimte nodig heeft in de bebouwing, op maaiveld of in de ondergrond.</translation>
    </message>
    <message>
        <source>Open the Findings panel at this finding: figures, rule and parties. Enter does too.</source>
        <translation>Open het paneel Bevindingen bij deze bevinding: cijfers, regel en partijen. Enter doet dat ook.</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Parallel to a line
Click a line of any layer, then the side and the distance (it can be typed).</source>
        <translation>Evenwijdig aan een lijn
Klik een lijn van een willekeurige laag, dan de kant en de afstand (die kan getypt worden).</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Parties of the session, and owners of claims of this plan.</source>
        <translation>Partijen van de sessie, en eigenaren van claims in dit plan.</translation>
    </message>
    <message>
        <source>Parts that were drawn in one go. Name, layer, width and depth are those of the part that you choose here; the rest is of all of them.</source>
        <translation>Onderdelen die in één keer zijn getekend. Naam, laag, breedte en diepte zijn die van het onderdeel dat u hier kiest; de rest is van alle samen.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Pick a building block and draw it on the map.</source>
        <translation>Kies een bouwsteen en teken die op de kaart.</translation>
    </message>
    <message>
        <source>Pick a building block, then draw it on the map.</source>
        <translation>Kies een bouwsteen en teken die op de kaart.</translation>
    </message>
    <message>
        <source>Pick a building block: it becomes a claim at the place of the hot spot, in the period of these works. The hot spot is taken along then, and keeps the link to both.</source>
        <translation>Kies een bouwsteen: die wordt een claim op de plek van de hotspot, in de periode van dit werk. De hotspot is daarmee meegenomen, en blijft met beide verbonden.</translation>
    </message>
    <message>
        <source>Pick on the map</source>
        <translation>Aanwijzen op de kaart</translation>
    </message>
    <message>
        <source>Pick on the map: a click on a claim brings it here, whatever layer it lies in. Esc stops.</source>
        <translation>Aanwijzen op de kaart: een klik op een claim haalt hem hierheen, in welke laag hij ook ligt. Esc stopt.</translation>
    </message>
    <message>
        <source>Pick the building block that answers this hot spot.</source>
        <translation>Kies de bouwsteen die op deze hotspot antwoordt.</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Gepland werk</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Point
Click its place on the map; the width is its diameter.</source>
        <translation>Punt
Klik de plek op de kaart; de breedte is de doorsnede.</translation>
    </message>
    <message>
        <source>Press the mouse button, draw, and only then let go.</source>
        <translation>Houd de muisknop ingedrukt, teken, en laat dan pas los.</translation>
    </message>
    <message>
        <source>Press to see the place on the map; press again for all about it.</source>
        <translation>Eén druk toont de plek op de kaart, nog een druk alles erover.</translation>
    </message>
    <message>
        <source>Put a copy in another package (pakket: claims carried out together).</source>
        <translation>Zet een kopie in een ander pakket (pakket: claims die samen worden uitgevoerd).</translation>
    </message>
    <message>
        <source>Remove the selected claims, from their packages as well; it can be undone.</source>
        <translation>Verwijder deze claims, ook uit hun pakketten; het kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Save the shapes that could not be saved before.</source>
        <translation>Sla de vormen op die eerder niet opgeslagen konden worden.</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search, or a new name</source>
        <translation>Zoek, of typ een nieuwe naam</translation>
    </message>
    <message>
        <source>Show or fold the building blocks (bouwstenen: the measures of the method). On a small screen they fold by themselves when you have picked one.</source>
        <translation>Toon of verberg de bouwstenen: de maatregelen van de methode. Op een klein scherm klappen ze vanzelf in als u er een gekozen hebt.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Split claim: {name}</source>
        <translation>Claim splitsen: {name}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take along: {name}</source>
        <translation>Meenemen: {name}</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Meenemen…</translation>
    </message>
    <message>
        <source>That package is not in the plan any more.</source>
        <translation>Dat pakket staat niet meer in het plan.</translation>
    </message>
    <message>
        <source>The area has no surface; draw it around a place.</source>
        <translation>Het vlak heeft geen oppervlakte; teken het om een plek heen.</translation>
    </message>
    <message>
        <source>The bottom ({bottom} m) lies above the top ({top} m).</source>
        <translation>De onderkant ({bottom} m) ligt boven de bovenkant ({top} m).</translation>
    </message>
    <message>
        <source>The claim is not in the plan any more; it was removed meanwhile.</source>
        <translation>De claim staat niet meer in het plan; hij is intussen verwijderd.</translation>
    </message>
    <message>
        <source>The claim takes away what it takes the place of: that is a loss no more, and other claims may use the room.</source>
        <translation>De claim haalt weg waarvan zij de plaats inneemt: dat is geen verlies meer, en andere claims mogen de ruimte gebruiken.</translation>
    </message>
    <message>
        <source>The claims differed in {fields} and {more} more; the merged claim has the first's.</source>
        <translation>De claims verschilden in {fields} en nog {more}; de samengevoegde claim heeft wat de eerste had.</translation>
    </message>
    <message>
        <source>The claims differed in {fields}; the merged claim has what the first had.</source>
        <translation>De claims verschilden in {fields}; de samengevoegde claim heeft wat de eerste had.</translation>
    </message>
    <message>
        <source>The hot spot is not in the plan any more; the claim was made without it.</source>
        <translation>De hotspot staat niet meer in het plan; de claim is gemaakt zonder koppeling.</translation>
    </message>
    <message>
        <source>The line does not divide the claim; draw it right across.</source>
        <translation>De lijn deelt de claim niet; trek hem er helemaal doorheen.</translation>
    </message>
    <message>
        <source>The line has no length; draw it from one place to another.</source>
        <translation>De lijn heeft geen lengte; teken hem van de ene plek naar de andere.</translation>
    </message>
    <message>
        <source>The next claim is usually drawn like this.</source>
        <translation>De volgende claim wordt meestal zo getekend.</translation>
    </message>
    <message>
        <source>The plan was closed while you were drawing; the shape is kept until you open the plan again.</source>
        <translation>Het plan is gesloten terwijl u tekende; de vorm blijft bewaard tot u het plan weer opent.</translation>
    </message>
    <message>
        <source>The selected claims differ; a press gives all of them this one.</source>
        <translation>De gekozen claims verschillen; met een druk krijgen ze allemaal deze.</translation>
    </message>
    <message>
        <source>The selected line has no place on this map.</source>
        <translation>De geselecteerde lijn heeft geen plek op deze kaart.</translation>
    </message>
    <message>
        <source>The shape could not be saved: {reason}. It stays in edit mode.</source>
        <translation>De vorm kon niet opgeslagen worden: {reason}. De laag blijft in bewerking.</translation>
    </message>
    <message>
        <source>The upper end of the cost lies below the lower end.</source>
        <translation>De bovengrens van de kosten ligt onder de ondergrens.</translation>
    </message>
    <message>
        <source>The works are not in the plan any more; the claim was made without them.</source>
        <translation>Het werk staat niet meer in het plan; de claim is er zonder gemaakt.</translation>
    </message>
    <message>
        <source>The works end ({end}) before they begin ({begin}).</source>
        <translation>Het werk eindigt ({end}) voordat het begint ({begin}).</translation>
    </message>
    <message>
        <source>There are no claims yet; draw the first one in the tab 'Draw'.</source>
        <translation>Er zijn nog geen claims; teken de eerste op het tabblad 'Tekenen'.</translation>
    </message>
    <message>
        <source>There is a package of that name already; choose it, or another name.</source>
        <translation>Er is al een pakket met die naam; kies dat, of een andere naam.</translation>
    </message>
    <message>
        <source>There is no claim here.</source>
        <translation>Hier ligt geen claim.</translation>
    </message>
    <message>
        <source>There is no shape to make a claim of.</source>
        <translation>Er is geen vorm om een claim van te maken.</translation>
    </message>
    <message>
        <source>These claims are not the same thing and cannot be merged: they differ in {fields}.</source>
        <translation>Deze claims zijn niet hetzelfde en kunnen niet worden samengevoegd: ze verschillen in {fields}.</translation>
    </message>
    <message>
        <source>This claim is there already, on the same place.</source>
        <translation>Deze claim is er al, op dezelfde plek.</translation>
    </message>
    <message>
        <source>This claim lies outside the plan area; it counts as any other.</source>
        <translation>Deze claim ligt buiten het plangebied; hij telt gewoon mee.</translation>
    </message>
    <message>
        <source>This is meant</source>
        <translation>Dat is de bedoeling</translation>
    </message>
    <message>
        <source>This place cannot be expressed in the coordinate reference system of the plan ({crs}).</source>
        <translation>Deze plek is niet uit te drukken in het coördinatenstelsel van het plan ({crs}).</translation>
    </message>
    <message>
        <source>This transition leads (koploper).</source>
        <translation>Deze transitie is de koploper.</translation>
    </message>
    <message>
        <source>Throw these shapes away.</source>
        <translation>Gooi deze vormen weg.</translation>
    </message>
    <message>
        <source>Total width of a line, diameter of a point, in metres; an area has its own extent.</source>
        <translation>Totale breedte van een lijn, doorsnede van een punt, in meters; een vlak heeft zijn eigen omvang.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transities</translation>
    </message>
    <message>
        <source>Transitions that the claim serves; the first one that you press leads.</source>
        <translation>Transities die de claim dient; de eerste die u indrukt is de koploper.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Waarden</translation>
    </message>
    <message>
        <source>Values of the next shape</source>
        <translation>Waarden van de volgende vorm</translation>
    </message>
    <message>
        <source>What is drawn with it begins with the sizes of its own kind; once it is drawn, the form below asks of which part you change them.</source>
        <translation>Wat ermee wordt getekend begint met de maten van de eigen soort; na het tekenen kiest u hieronder van welk onderdeel u ze wijzigt.</translation>
    </message>
    <message>
        <source>What people call this claim.</source>
        <translation>Hoe mensen deze claim noemen.</translation>
    </message>
    <message>
        <source>What you typed last for this building block is offered again. Press this to return to the values of the building block or, where it gives none, of its kind.</source>
        <translation>Wat u het laatst voor deze bouwsteen invulde, staat er weer. Druk hierop voor de waarden van de bouwsteen of, waar die ontbreken, van de soort.</translation>
    </message>
    <message>
        <source>When the works of this claim may be done.</source>
        <translation>Wanneer het werk van deze claim mag worden gedaan.</translation>
    </message>
    <message>
        <source>Whether it takes room in a building, at the surface or underground.</source>
        <translation>Of er ruimte nodig is in de bebouwing, op maaiveld of in de ondergrond.</translation>
    </message>
    <message>
        <source>Whether the next claims take away what the building block takes away; then that is no conflict, and others can use the room. In the studio V on the map.</source>
        <translation>Of de volgende claims weghalen wat de bouwsteen weghaalt; dan is dat geen conflict, en kunnen anderen de ruimte gebruiken. In het atelier V op de kaart.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>Whose the next shapes are: all parties, with a search; a new name can be typed.</source>
        <translation>Van wie de volgende vormen zijn: alle partijen, met zoeken; een nieuwe naam kan getypt worden.</translation>
    </message>
    <message>
        <source>Whose this claim is; a name that is new makes a party.</source>
        <translation>Van wie deze claim is; een nieuwe naam maakt een partij.</translation>
    </message>
    <message>
        <source>Whose?</source>
        <translation>Van wie?</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breedte</translation>
    </message>
    <message>
        <source>Width and depth of: {part}</source>
        <translation>Breedte en diepte van: {part}</translation>
    </message>
    <message>
        <source>Work on</source>
        <translation>Werk aan</translation>
    </message>
    <message>
        <source>Works from</source>
        <translation>Werk van</translation>
    </message>
    <message>
        <source>area</source>
        <translation>vlak</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>line</source>
        <translation>lijn</translation>
    </message>
    <message>
        <source>not up to date</source>
        <translation>nog niet bijgewerkt</translation>
    </message>
    <message>
        <source>planned work: {kind}</source>
        <translation>gepland werk: {kind}</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punt</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>unknown kind</source>
        <translation>soort onbekend</translation>
    </message>
    <message>
        <source>year or date</source>
        <translation>jaar of datum</translation>
    </message>
    <message>
        <source>{claims} added, {count} left out: {reasons}</source>
        <translation>{claims} toegevoegd, {count} overgeslagen: {reasons}</translation>
    </message>
    <message>
        <source>{claims} selected</source>
        <translation>{claims} gekozen</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} claims</translation>
    </message>
    <message>
        <source>{count} shapes are drawn but not saved.</source>
        <translation>{count} vormen zijn getekend maar niet opgeslagen.</translation>
    </message>
    <message>
        <source>{listed} of {claims}</source>
        <translation>{listed} van {claims}</translation>
    </message>
    <message>
        <source>{top} to {bottom} deep</source>
        <translation>{top} tot {bottom} diep</translation>
    </message>
    <message>
        <source>{width} wide</source>
        <translation>{width} breed</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Bring In Another Copy…</source>
        <translation>Andere kopie inbrengen…</translation>
    </message>
    <message>
        <source>Claims Panel</source>
        <translation>Paneel Ruimteclaims</translation>
    </message>
    <message>
        <source>Compare the open plan with a copy that was worked on elsewhere, and take over what you choose.</source>
        <translation>Vergelijk het geopende plan met een kopie waaraan elders is gewerkt, en neem over wat u kiest.</translation>
    </message>
    <message>
        <source>Do the step again that was undone last.</source>
        <translation>Doe de stap die het laatst is teruggedraaid opnieuw.</translation>
    </message>
    <message>
        <source>Export Package Map…</source>
        <translation>Pakketkaart exporteren…</translation>
    </message>
    <message>
        <source>Export Plan as Data…</source>
        <translation>Plan als data exporteren…</translation>
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
        <source>Hot Spots Panel</source>
        <translation>Paneel Hotspots</translation>
    </message>
    <message>
        <source>How to work with Wijkaanpak.</source>
        <translation>Hoe u met Wijkaanpak werkt.</translation>
    </message>
    <message>
        <source>Large buttons and only what a session needs; press again for the desk.</source>
        <translation>Grote knoppen en alleen wat een sessie nodig heeft; druk nog eens voor de gewone indeling.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Make a new plan file for a neighbourhood and open it.</source>
        <translation>Maak een nieuw planbestand voor een wijk en open het.</translation>
    </message>
    <message>
        <source>New Plan with This Delivery…</source>
        <translation>Nieuw plan met deze levering…</translation>
    </message>
    <message>
        <source>New Plan…</source>
        <translation>Nieuw plan…</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>Open plan</translation>
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
        <source>Packages Panel</source>
        <translation>Paneel Pakketten</translation>
    </message>
    <message>
        <source>Pick on the Map</source>
        <translation>Aanwijzen op de kaart</translation>
    </message>
    <message>
        <source>Pick on the map by a click or a drag, in any layer: in Claims and Findings claims first, in Hot spots hot spots first, else data of the plan first. Shift or Ctrl adds, Esc stops.</source>
        <translation>Aanwijzen op de kaart met een klik of door te slepen, in elke laag: bij Claims en Bevindingen claims eerst, bij Hotspots hotspots eerst, anders gegevens van het plan eerst. Met Shift of Ctrl komt het erbij, Esc stopt.</translation>
    </message>
    <message>
        <source>Plan Panel</source>
        <translation>Paneel Plan</translation>
    </message>
    <message>
        <source>Read Delivery into the Plan</source>
        <translation>Lees levering in het plan</translation>
    </message>
    <message>
        <source>Redo in the Plan</source>
        <translation>Opnieuw in het plan</translation>
    </message>
    <message>
        <source>Report of a Session…</source>
        <translation>Verslag van een sessie…</translation>
    </message>
    <message>
        <source>Run Analysis</source>
        <translation>Analyse uitvoeren</translation>
    </message>
    <message>
        <source>Save a Copy Without What Is Confidential…</source>
        <translation>Kopie opslaan zonder wat vertrouwelijk is…</translation>
    </message>
    <message>
        <source>Save a copy of the open plan to hand over, in which nothing confidential ever was.</source>
        <translation>Sla een kopie van het open plan op om door te geven, waarin nooit iets vertrouwelijks heeft gestaan.</translation>
    </message>
    <message>
        <source>Show or hide the panel that gives map features a transition and a scale level.</source>
        <translation>Toon of verberg het paneel dat kaartobjecten een transitie en een schaalniveau geeft.</translation>
    </message>
    <message>
        <source>Show or hide the panel that leads a room along hot spots, conflicts, or interests two by two.</source>
        <translation>Toon of verberg het paneel dat een zaal langs hotspots, conflicten, of belangen twee aan twee leidt.</translation>
    </message>
    <message>
        <source>Show or hide the panel that puts claims together that are carried out together.</source>
        <translation>Toon of verberg het paneel dat claims bij elkaar zet die samen worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Show or hide the panel with claims and planned works in time, and what fits in one opening.</source>
        <translation>Toon of verberg het paneel met claims en geplande werken in de tijd, en wat in één opening past.</translation>
    </message>
    <message>
        <source>Show or hide the panel with conflicts and coupling opportunities.</source>
        <translation>Toon of verberg het paneel met conflicten en koppelkansen.</translation>
    </message>
    <message>
        <source>Show or hide the panel with the building blocks to draw claims with.</source>
        <translation>Toon of verberg het paneel met de bouwstenen waarmee u ruimteclaims tekent.</translation>
    </message>
    <message>
        <source>Show or hide the panel with the plan, its sources and the session.</source>
        <translation>Toon of verberg het paneel met het plan, zijn bronnen en de sessie.</translation>
    </message>
    <message>
        <source>Show or hide the panel with what people say about places on the map.</source>
        <translation>Toon of verberg het paneel met wat mensen over plekken op de kaart zeggen.</translation>
    </message>
    <message>
        <source>Show or hide what the signs in sight on the map mean (L).</source>
        <translation>Toon of verberg wat de tekens betekenen die op de kaart in beeld zijn (L).</translation>
    </message>
    <message>
        <source>Studio Mode</source>
        <translation>Ateliermodus</translation>
    </message>
    <message>
        <source>Tags Panel</source>
        <translation>Paneel Kenmerken</translation>
    </message>
    <message>
        <source>Take back the last step in the plan, in all its layers at once.</source>
        <translation>Draai de laatste stap in het plan terug, in alle lagen tegelijk.</translation>
    </message>
    <message>
        <source>Timeline Panel</source>
        <translation>Paneel Tijdlijn</translation>
    </message>
    <message>
        <source>Undo in the Plan</source>
        <translation>Ongedaan maken in het plan</translation>
    </message>
    <message>
        <source>Walk Panel</source>
        <translation>Paneel Ronde</translation>
    </message>
    <message>
        <source>What Wijkaanpak can do with this file.</source>
        <translation>Wat Wijkaanpak met dit bestand kan doen.</translation>
    </message>
    <message>
        <source>Write a fictional sample neighbourhood to a folder of your choice and open it.</source>
        <translation>Zet een verzonnen voorbeeldwijk in een map naar keuze en open die.</translation>
    </message>
    <message>
        <source>Write on one page who took part in a session, what was added, decided and left open.</source>
        <translation>Schrijf op één blad wie aan een sessie meededen, wat erbij kwam, wat besloten is en wat open is.</translation>
    </message>
    <message>
        <source>Write the open plan as GeoPackage, GeoJSON, lists and a web page for residents, for others or ourselves.</source>
        <translation>Schrijf het open plan als GeoPackage, GeoJSON, lijsten en een webpagina voor bewoners, voor anderen of voor onszelf.</translation>
    </message>
    <message>
        <source>Write the package map of the open plan as PDF, SVG or PNG.</source>
        <translation>Sla de pakketkaart van het geopende plan op als PDF, SVG of PNG.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>dd-MM-yyyy</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Apr</source>
        <translation>apr.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>aug.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dec.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>jan.</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul.</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mrt.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mei</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>okt.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>A decision is recorded below, with 'Record the decision'.</source>
        <translation>Een besluit leg je hieronder vast, met 'Leg het besluit vast'.</translation>
    </message>
    <message>
        <source>A place is pointed out.</source>
        <translation>Er is een plek aangewezen.</translation>
    </message>
    <message>
        <source>Click on the map where it is compensated; Esc stops.</source>
        <translation>Klik op de kaart waar het wordt gecompenseerd; Esc stopt.</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Compensatie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Decided on {day} by {who} ({mandate}): {choice}.</source>
        <translation>Besloten op {day} door {who} ({mandate}): {choice}.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Fill in first: {fields}.</source>
        <translation>Vul eerst in: {fields}.</translation>
    </message>
    <message>
        <source>Goes into the log and onto the sheet.</source>
        <translation>Komt in het logboek en op het blad.</translation>
    </message>
    <message>
        <source>How far the effect reaches: a house, a street, the neighbourhood.</source>
        <translation>Hoe ver het effect reikt: een huis, een straat, de wijk.</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandaat</translation>
    </message>
    <message>
        <source>No place yet.</source>
        <translation>Nog geen plek.</translation>
    </message>
    <message>
        <source>Not shown, with all of its rule: {reason}</source>
        <translation>Niet getoond, net als alles van deze regel: {reason}</translation>
    </message>
    <message>
        <source>Not shown: {reason}</source>
        <translation>Niet getoond: {reason}</translation>
    </message>
    <message>
        <source>On whose behalf: what gives them the right to decide this.</source>
        <translation>Namens wie: wat hun het recht geeft om dit te besluiten.</translation>
    </message>
    <message>
        <source>Point out a place…</source>
        <translation>Wijs een plek aan…</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>Leg het besluit vast</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Zeg eerst waarom.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>The day on which it was decided.</source>
        <translation>De dag waarop het is besloten.</translation>
    </message>
    <message>
        <source>The last day on which it is not shown.</source>
        <translation>De laatste dag waarop het niet wordt getoond.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>What it costs, and who pays.</source>
        <translation>Wat het kost, en wie betaalt.</translation>
    </message>
    <message>
        <source>What was decided, in a sentence for who was not there.</source>
        <translation>Wat er is besloten, in een zin voor wie er niet bij was.</translation>
    </message>
    <message>
        <source>What was found has changed since: decide again.</source>
        <translation>De bevinding is sindsdien veranderd: besluit opnieuw.</translation>
    </message>
    <message>
        <source>When each of the two has to be there, and what may shift.</source>
        <translation>Wanneer elk van de twee er moet zijn, en wat kan schuiven.</translation>
    </message>
    <message>
        <source>Which interests meet here, and why they matter.</source>
        <translation>Welke belangen hier samenkomen, en waarom ze ertoe doen.</translation>
    </message>
    <message>
        <source>Which room there is, and how much is short.</source>
        <translation>Welke ruimte er is, en hoeveel er tekort is.</translation>
    </message>
    <message>
        <source>Which way out there is for both.</source>
        <translation>Welke uitweg er voor beide is.</translation>
    </message>
    <message>
        <source>Who carries it: who does it, and who has to live with it.</source>
        <translation>Wie het draagt: wie het doet, en wie ermee moet leven.</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wie besluit</translation>
    </message>
    <message>
        <source>Who decides: a person, or a table of people.</source>
        <translation>Wie besluit: een persoon, of een tafel met mensen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Why it was decided so; it stands in the log and on the sheet.</source>
        <translation>Waarom zo is besloten; het staat in het logboek en op het blad.</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>besloten</translation>
    </message>
    <message>
        <source>decision of the council, table, agreement…</source>
        <translation>collegebesluit, tafel, afspraak…</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>voorbereiding</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>ontbreekt nog</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>beslistafel</translation>
    </message>
    <message>
        <source>until somebody shows it again</source>
        <translation>tot iemand het weer toont</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>&amp;Confidential, all that came with it</source>
        <translation>&amp;Vertrouwelijk, alles wat erbij kwam</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>&amp;Opmerkingen</translation>
    </message>
    <message>
        <source>Anything else.</source>
        <translation>Wat er verder te zeggen is.</translation>
    </message>
    <message>
        <source>Change Delivery</source>
        <translation>Levering wijzigen</translation>
    </message>
    <message>
        <source>Day on which all that came with it shows the world; empty: not known.</source>
        <translation>Dag waarvan alles in de levering de toestand toont; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>It is left out of whatever is made for others.</source>
        <translation>Het blijft weg uit alles wat voor anderen wordt gemaakt.</translation>
    </message>
    <message>
        <source>Name that people read.</source>
        <translation>Naam die mensen lezen.</translation>
    </message>
</context>
<context>
    <name>Dependencies</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>Ni&amp;veau</translation>
    </message>
    <message>
        <source>&amp;Needed by</source>
        <translation>&amp;Nodig uiterlijk</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Partij</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;What waits</source>
        <translation>&amp;Wat wacht</translation>
    </message>
    <message>
        <source>A claim or package that this names is not in the plan any more; choose again.</source>
        <translation>Een claim of pakket dat hier wordt genoemd, staat niet meer in het plan; kies opnieuw.</translation>
    </message>
    <message>
        <source>A year (2028) or a date (2028-05-01); empty: not known.</source>
        <translation>Een jaar (2028) of een datum (2028-05-01); leeg: niet bekend.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Anything else.</source>
        <translation>Al het overige.</translation>
    </message>
    <message>
        <source>Change what is said of this row.</source>
        <translation>Wijzig wat over deze regel is gezegd.</translation>
    </message>
    <message>
        <source>Change what it waits for: {needs}</source>
        <translation>Wijzigen waarop het wacht: {needs}</translation>
    </message>
    <message>
        <source>Choose what waits: a claim, planned work or a package.</source>
        <translation>Kies wat wacht: een claim, gepland werk of een pakket.</translation>
    </message>
    <message>
        <source>How far it is: open, promised or arranged.</source>
        <translation>Hoe ver het is: open, toegezegd of geregeld.</translation>
    </message>
    <message>
        <source>It does not wait any more; the claims stay.</source>
        <translation>Het wacht niet meer; de claims blijven.</translation>
    </message>
    <message>
        <source>No longer: {sentence}</source>
        <translation>Niet langer: {sentence}</translation>
    </message>
    <message>
        <source>Note what a claim, planned work or package has to wait for.</source>
        <translation>Noteer waarop een claim, gepland werk of pakket moet wachten.</translation>
    </message>
    <message>
        <source>Note what has to be there before this claim can begin: a source, room on the grid, other works, a consent, money or a decision.</source>
        <translation>Noteer wat er moet zijn voordat deze claim kan beginnen: een bron, ruimte op het net, ander werk, instemming, geld of een besluit.</translation>
    </message>
    <message>
        <source>Note what it waits for: {needs}</source>
        <translation>Noteren waarop het wacht: {needs}</translation>
    </message>
    <message>
        <source>Nothing is noted that waits for something else, such as a heat pipe for its source or a station for room on the grid.</source>
        <translation>Er is niets genoteerd dat op iets anders wacht, zoals een warmteleiding op haar bron of een station op ruimte op het net.</translation>
    </message>
    <message>
        <source>Open, promised or arranged; by when stands below the list.</source>
        <translation>Open, toegezegd of geregeld; wanneer staat onder de lijst.</translation>
    </message>
    <message>
        <source>P&amp;romised by</source>
        <translation>Toe&amp;gezegd voor</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>Op&amp;merkingen</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Bron</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The claim, planned work or package that cannot begin before.</source>
        <translation>De claim, het geplande werk of het pakket dat niet eerder kan beginnen.</translation>
    </message>
    <message>
        <source>The claim, planned work or package that cannot begin before; type a part of its name.</source>
        <translation>De claim, het geplande werk of het pakket dat niet eerder kan beginnen; typ een deel van de naam.</translation>
    </message>
    <message>
        <source>This is not waited for any more; it was removed meanwhile.</source>
        <translation>Hierop wordt niet meer gewacht; het is intussen verwijderd.</translation>
    </message>
    <message>
        <source>Until when it can wait; without a date the begin of its works counts.</source>
        <translation>Tot wanneer het kan wachten; zonder datum telt het begin van het werk.</translation>
    </message>
    <message>
        <source>Waits &amp;for</source>
        <translation>Wacht &amp;op</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
    <message>
        <source>What has to be there first.</source>
        <translation>Wat er eerst moet zijn.</translation>
    </message>
    <message>
        <source>What has to be there first: a claim, planned work or package of the plan, or own words for what is not in the plan, such as 'capacity of the substation'.</source>
        <translation>Wat er eerst moet zijn: een claim, gepland werk of pakket van het plan, of eigen woorden voor wat niet in het plan staat, zoals 'capaciteit van het onderstation'.</translation>
    </message>
    <message>
        <source>What kind of thing it waits for: a source, room on the grid, a consent, …</source>
        <translation>Op wat voor iets het wacht: een bron, ruimte op het net, instemming, …</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Wat wacht</translation>
    </message>
    <message>
        <source>When it will be there, by who delivers it.</source>
        <translation>Wanneer het er is, volgens wie het levert.</translation>
    </message>
    <message>
        <source>Where that is known from: a letter, a meeting, a plan.</source>
        <translation>Waar dat vandaan komt: een brief, een overleg, een plan.</translation>
    </message>
    <message>
        <source>Whether the neighbourhood solves it by itself, or somebody above it must.</source>
        <translation>Of de wijk het zelf oplost, of iemand daarboven.</translation>
    </message>
    <message>
        <source>Who decides or delivers it. A name that is not there yet becomes a party.</source>
        <translation>Wie erover beslist of het levert. Een naam die er nog niet is, wordt een partij.</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>claim</translation>
    </message>
    <message>
        <source>needed by {date}</source>
        <translation>nodig uiterlijk {date}</translation>
    </message>
    <message>
        <source>package</source>
        <translation>pakket</translation>
    </message>
    <message>
        <source>planned work</source>
        <translation>gepland werk</translation>
    </message>
    <message>
        <source>promised by {date}</source>
        <translation>toegezegd voor {date}</translation>
    </message>
    <message>
        <source>something that was removed</source>
        <translation>iets dat is verwijderd</translation>
    </message>
    <message>
        <source>{needs} waits for {on}.</source>
        <translation>{needs} wacht op {on}.</translation>
    </message>
</context>
<context>
    <name>DialogButtons</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>A circle needs a radius above zero: click beside its middle, or type it.</source>
        <translation>Een cirkel heeft een straal nodig van meer dan nul: klik naast het midden, of typ de straal.</translation>
    </message>
    <message>
        <source>A line needs two different points.</source>
        <translation>Een lijn heeft twee verschillende punten nodig.</translation>
    </message>
    <message>
        <source>An area needs three different points.</source>
        <translation>Een vlak heeft drie verschillende punten nodig.</translation>
    </message>
    <message>
        <source>Move beside the line, or type a distance above zero.</source>
        <translation>Ga naast de lijn staan, of typ een afstand van meer dan nul.</translation>
    </message>
    <message>
        <source>Radius {radius}</source>
        <translation>Straal {radius}</translation>
    </message>
    <message>
        <source>The map has no coordinates in metres, so nothing can be measured on it.</source>
        <translation>De kaart heeft geen coördinaten in meters, dus er kan niets op worden gemeten.</translation>
    </message>
    <message>
        <source>The outline crosses itself. Remove points with Backspace.</source>
        <translation>De omtrek kruist zichzelf. Haal punten weg met Backspace.</translation>
    </message>
    <message>
        <source>The points lie on one line and enclose no area.</source>
        <translation>De punten liggen op één lijn en omsluiten geen vlak.</translation>
    </message>
    <message>
        <source>There is no feature here that can be taken.</source>
        <translation>Hier ligt geen object dat gekozen kan worden.</translation>
    </message>
    <message>
        <source>There is no line here to draw a parallel of.</source>
        <translation>Hier ligt geen lijn om een evenwijdige lijn naast te tekenen.</translation>
    </message>
    <message>
        <source>There is no parallel at this distance on this side of the line.</source>
        <translation>Op deze afstand past aan deze kant geen evenwijdige lijn.</translation>
    </message>
    <message>
        <source>This line cannot be shown in the coordinates of the map.</source>
        <translation>Deze lijn kan niet in de coördinaten van de kaart worden getoond.</translation>
    </message>
    <message>
        <source>This place cannot be turned into the coordinates of the plan.</source>
        <translation>Deze plek kan niet naar de coördinaten van het plan worden omgerekend.</translation>
    </message>
    <message>
        <source>{distance} to the left</source>
        <translation>{distance} naar links</translation>
    </message>
    <message>
        <source>{distance} to the right</source>
        <translation>{distance} naar rechts</translation>
    </message>
</context>
<context>
    <name>ExitQuestion</name>
    <message>
        <source>Close QGIS?</source>
        <translation>QGIS sluiten?</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Sluiten en laten verdwijnen</translation>
    </message>
    <message>
        <source>This is in no plan yet, and is lost when QGIS closes:</source>
        <translation>Dit staat nog in geen plan en verdwijnt als QGIS sluit:</translation>
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
        <source>'{sheet}' is no sheet; choose {known}.</source>
        <translation>'{sheet}' is geen blad; kies uit {known}.</translation>
    </message>
    <message>
        <source>1 : {scale} on {paper}</source>
        <translation>1 : {scale} op {paper}</translation>
    </message>
    <message>
        <source>A booklet is a PDF: let the file name end in .pdf.</source>
        <translation>Een boekje is een PDF: laat de bestandsnaam eindigen op .pdf.</translation>
    </message>
    <message>
        <source>A template is of one sheet; draw the sheets one by one.</source>
        <translation>Een sjabloon is van één blad; teken de bladen een voor een.</translation>
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
        <source>Claims that no published rule judges beside something: {names}.</source>
        <translation>Claims waarover geen gepubliceerde regel oordeelt: {names}.</translation>
    </message>
    <message>
        <source>Claims that open the ground where an operator demands a precaution first: {names}.</source>
        <translation>Claims die de grond openen waar een netbeheerder eerst een voorzorgsmaatregel eist: {names}.</translation>
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
        <source>Findings are numbered for this sheet.</source>
        <translation>Bevindingen zijn voor dit blad genummerd.</translation>
    </message>
    <message>
        <source>Findings have the numbers that they have in the panels.</source>
        <translation>Bevindingen hebben de nummers die ze in de panelen hebben.</translation>
    </message>
    <message>
        <source>Fixed zone</source>
        <translation>Vaste zone</translation>
    </message>
    <message>
        <source>Hot spot</source>
        <translation>Hotspot</translation>
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
        <source>No claim of this package lies in a sub-area of the plan: nothing to draw.</source>
        <translation>Geen claim van dit pakket ligt in een deelgebied van het plan: er valt niets te tekenen.</translation>
    </message>
    <message>
        <source>No claim of this package says which transition it serves: nothing to draw.</source>
        <translation>Geen claim van dit pakket zegt welke transitie hij dient: er valt niets te tekenen.</translation>
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
        <source>Not shown, by decision: {count}.</source>
        <translation>Niet getoond, bewust: {count}.</translation>
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
        <source>The logo {name} cannot be read as svg or png, so the sheet has none.</source>
        <translation>Het logo {name} kan niet als svg of png worden gelezen, dus heeft het blad er geen.</translation>
    </message>
    <message>
        <source>The package '{package}' has no claims to show: put claims with a place in it.</source>
        <translation>Het pakket '{package}' heeft geen claims om te tonen: zet er claims met een plek in.</translation>
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
        <source>There is nothing to draw on this sheet.</source>
        <translation>Er valt niets te tekenen op dit blad.</translation>
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
        <source>Where cables and pipes lie is not told in this edition: what is said of them is marked in the middle of the claim.</source>
        <translation>Waar kabels en leidingen liggen, staat niet in deze uitgave: wat ervan gezegd wordt, is midden op de claim gemerkt.</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Waar het ligt</translation>
    </message>
    <message>
        <source>With works outside the package</source>
        <translation>Met werk buiten het pakket</translation>
    </message>
    <message>
        <source>Works that come near what stands there: {names}.</source>
        <translation>Werken vlak bij wat er staat of ligt: {names}.</translation>
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
        <source>conflict</source>
        <translation>conflict</translation>
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
        <source>coupling opportunity</source>
        <translation>koppelkans</translation>
    </message>
    <message>
        <source>data of unknown date</source>
        <translation>gegevens zonder datum</translation>
    </message>
    <message>
        <source>data of {date}</source>
        <translation>gegevens van {date}</translation>
    </message>
    <message>
        <source>data of {first} to {last}</source>
        <translation>gegevens van {first} tot en met {last}</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>datum onbekend</translation>
    </message>
    <message>
        <source>gap in the data</source>
        <translation>leemte in de gegevens</translation>
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
        <source>no existing data is registered</source>
        <translation>er zijn geen gegevens over wat er al is</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>geen rijen</translation>
    </message>
    <message>
        <source>no rows in {count} of {all} layers</source>
        <translation>geen rijen in {count} van {all} lagen</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>niet ingevuld</translation>
    </message>
    <message>
        <source>not wholly read or of another place, so it calls no place free</source>
        <translation>niet helemaal gelezen of van een andere plek, en noemt dus geen plek vrij</translation>
    </message>
    <message>
        <source>objects left out: {count}</source>
        <translation>weggelaten objecten: {count}</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>bladzijde {number} van {count}</translation>
    </message>
    <message>
        <source>{count} of {all} layers cannot be read</source>
        <translation>{count} van {all} lagen niet te lezen</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} is een map.</translation>
    </message>
    <message>
        <source>{no_rows}, of which it is not known where that holds</source>
        <translation>{no_rows}, en niet bekend is waar dat geldt</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} kon niet worden geschreven: {reason}.</translation>
    </message>
    <message>
        <source>{said}, not complete</source>
        <translation>{said}, niet volledig</translation>
    </message>
    <message>
        <source>{said}, not known whether complete</source>
        <translation>{said}, niet bekend of ze volledig zijn</translation>
    </message>
</context>
<context>
    <name>ExportMap</name>
    <message>
        <source>A layout of your own, begun as a copy of the one of Wijkaanpak; the help of the package map says how</source>
        <translation>Een eigen lay-out, begonnen als kopie van die van Wijkaanpak; de uitleg bij de pakketkaart zegt hoe</translation>
    </message>
    <message>
        <source>A package shows its claims only, and the findings that touch it; of the sheet of a party: whose</source>
        <translation>Een pakket toont alleen zijn claims en de bevindingen die het raken; bij het blad van een partij: van wie</translation>
    </message>
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
        <source>Layout templates of QGIS (*.qpt)</source>
        <translation>Lay-outsjablonen van QGIS (*.qpt)</translation>
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
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Toont</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Template of the sheet</source>
        <translation>Sjabloon van het blad</translation>
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
        <source>The passport says of one package what is done, by whom, when and for how much, and what is still to decide; the tables list all of it, with the space balance and who meets whom where; the sheet for residents says in plain words what comes when, and what becomes of what they said; the sheet of a party holds only its own claims, conflicts, dates and decisions</source>
        <translation>Het paspoort zegt van één pakket wat er gebeurt, door wie, wanneer en voor hoeveel, en wat nog te besluiten is; de tabellen geven alles daarvan, met de ruimtebalans en wie elkaar waar tegenkomt; het blad voor bewoners zegt in gewone woorden wat wanneer komt, en wat er gebeurt met wat zij zeiden; het blad van een partij heeft alleen haar eigen claims, conflicten, data en besluiten</translation>
    </message>
    <message>
        <source>atlas of a package: a page per street</source>
        <translation>atlas van een pakket: een blad per straat</translation>
    </message>
    <message>
        <source>atlas of a package: a page per sub-area</source>
        <translation>atlas van een pakket: een blad per deelgebied</translation>
    </message>
    <message>
        <source>booklet of a package: all sheets, decisions, open issues</source>
        <translation>boekje van een pakket: alle bladen, besluiten, wat open staat</translation>
    </message>
    <message>
        <source>comparison of packages</source>
        <translation>vergelijking van pakketten</translation>
    </message>
    <message>
        <source>conflicts and coupling opportunities</source>
        <translation>conflicten en koppelkansen</translation>
    </message>
    <message>
        <source>every party, each on pages of its own</source>
        <translation>elke partij, elk op eigen bladen</translation>
    </message>
    <message>
        <source>layers of a package: building, surface, underground</source>
        <translation>lagen van een pakket: bebouwing, maaiveld, ondergrond</translation>
    </message>
    <message>
        <source>others (without what is confidential)</source>
        <translation>anderen (zonder wat vertrouwelijk is)</translation>
    </message>
    <message>
        <source>ourselves (with what is confidential)</source>
        <translation>onszelf (met wat vertrouwelijk is)</translation>
    </message>
    <message>
        <source>passport of a package</source>
        <translation>paspoort van een pakket</translation>
    </message>
    <message>
        <source>set of a package: passport, then conflicts and couplings</source>
        <translation>set van een pakket: paspoort, dan conflicten en koppelingen</translation>
    </message>
    <message>
        <source>sheet for residents</source>
        <translation>blad voor bewoners</translation>
    </message>
    <message>
        <source>sheet of a party: what concerns it only</source>
        <translation>blad van een partij: alleen wat haar aangaat</translation>
    </message>
    <message>
        <source>tables of a package</source>
        <translation>tabellen van een pakket</translation>
    </message>
    <message>
        <source>the one of Wijkaanpak</source>
        <translation>dat van Wijkaanpak</translation>
    </message>
    <message>
        <source>the packages of the plan, at most four</source>
        <translation>de pakketten van het plan, hooguit vier</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>het hele plan</translation>
    </message>
    <message>
        <source>timeline of a package</source>
        <translation>tijdlijn van een pakket</translation>
    </message>
    <message>
        <source>transitions that a package serves</source>
        <translation>transities die een pakket dient</translation>
    </message>
</context>
<context>
    <name>ExportPlan</name>
    <message>
        <source>'{format}' is no format; choose from {known}.</source>
        <translation>'{format}' is geen formaat; kies uit {known}.</translation>
    </message>
    <message>
        <source>A new folder is made in it; nothing that is there is written over.</source>
        <translation>Er komt een nieuwe map in; er wordt niets overschreven.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>About this export</source>
        <translation>Over deze export</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>Oppervlakte (m²)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Claim or work</source>
        <translation>Claim of werk</translation>
    </message>
    <message>
        <source>Claims and works</source>
        <translation>Claims en werken</translation>
    </message>
    <message>
        <source>Claims, findings, decisions and packages in words, a file each, as Dutch Excel opens them</source>
        <translation>Claims, bevindingen, besluiten en pakketten in woorden, elk in een bestand zoals Nederlandse Excel het opent</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>Export Plan as Data</source>
        <translation>Plan als data exporteren</translation>
    </message>
    <message>
        <source>Exporting the plan…</source>
        <translation>Het plan wordt geëxporteerd…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Map van de export</translation>
    </message>
    <message>
        <source>For each party a file with what concerns it only: claims, dates, conflicts, decisions</source>
        <translation>Voor elke partij een bestand met alleen wat haar aangaat: claims, data, conflicten, besluiten</translation>
    </message>
    <message>
        <source>For others the plan is analysed as if what is confidential did not exist; persons, places of files and what a KLIC delivery held stay here too</source>
        <translation>Voor anderen wordt het plan geanalyseerd alsof wat vertrouwelijk is niet bestaat; ook personen, plaatsen van bestanden en wat in een KLIC-levering stond blijven hier</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formaten</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>GeoPackage and QGIS project</source>
        <translation>GeoPackage en QGIS-project</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Lengte (m)</translation>
    </message>
    <message>
        <source>Lists (csv)</source>
        <translation>Lijsten (csv)</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemaakt met</translation>
    </message>
    <message>
        <source>Map layers as the Dutch geo-register takes them, and a project that shows them in colour without the plugin</source>
        <translation>Kaartlagen zoals PDOK ze aanneemt, en een project dat ze in kleur laat zien zonder de plugin</translation>
    </message>
    <message>
        <source>Map layers in degrees (WGS84), for maps on the web</source>
        <translation>Kaartlagen in graden (WGS84), voor kaarten op internet</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Bedoeld voor</translation>
    </message>
    <message>
        <source>One file with a map, what comes when, and what was answered; it needs no internet</source>
        <translation>Eén bestand met een kaart, wat er wanneer komt en wat het antwoord was; het heeft geen internet nodig</translation>
    </message>
    <message>
        <source>Open a plan first, then export it as data.</source>
        <translation>Open eerst een plan en exporteer het dan als data.</translation>
    </message>
    <message>
        <source>Rows without a place, which are in the lists and in no map layer: {count}.</source>
        <translation>Rijen zonder plek: {count}. Die staan wel in de lijsten en in geen kaartlaag.</translation>
    </message>
    <message>
        <source>Sheet per party (PDF)</source>
        <translation>Blad per partij (PDF)</translation>
    </message>
    <message>
        <source>The export is in {path}.</source>
        <translation>De export staat in {path}.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>De export is geannuleerd; er is niets geschreven.</translation>
    </message>
    <message>
        <source>The plan could not be exported: {reason}</source>
        <translation>Het plan kon niet worden geëxporteerd: {reason}</translation>
    </message>
    <message>
        <source>The same lists in words, as sheets of one workbook</source>
        <translation>Dezelfde lijsten in woorden, als bladen van één werkmap</translation>
    </message>
    <message>
        <source>Web page for residents</source>
        <translation>Webpagina voor bewoners</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>Wat het niet is</translation>
    </message>
    <message>
        <source>With party</source>
        <translation>Met partij</translation>
    </message>
    <message>
        <source>With transition</source>
        <translation>Met transitie</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Werkmap (Excel)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>claims</translation>
    </message>
    <message>
        <source>claims without a size</source>
        <translation>claims zonder maat</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>conflicten</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>openings of the ground</source>
        <translation>keren dat de grond opengaat</translation>
    </message>
    <message>
        <source>others (without what is confidential and without persons)</source>
        <translation>anderen (zonder wat vertrouwelijk is en zonder personen)</translation>
    </message>
    <message>
        <source>ourselves (with all of it)</source>
        <translation>onszelf (met alles)</translation>
    </message>
    <message>
        <source>the whole plan</source>
        <translation>het hele plan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>De map {folder} bestaat niet.</translation>
    </message>
    <message>
        <source>a file stands where a folder should be</source>
        <translation>er staat een bestand waar een map moet zijn</translation>
    </message>
    <message>
        <source>a folder has that name</source>
        <translation>een map heeft die naam</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>een ander programma heeft het open</translation>
    </message>
    <message>
        <source>no permission to write there</source>
        <translation>u mag daar niet schrijven</translation>
    </message>
    <message>
        <source>that place is not there, or takes no files</source>
        <translation>die plek is er niet, of neemt geen bestanden aan</translation>
    </message>
    <message>
        <source>the disk does not answer, or the connection to it was lost</source>
        <translation>de schijf antwoordt niet, of de verbinding ermee is weg</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>de schijf is vol</translation>
    </message>
    <message>
        <source>the name has a sign that no file name may have</source>
        <translation>de naam heeft een teken dat in geen bestandsnaam mag</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>de naam is te lang</translation>
    </message>
    <message>
        <source>the system refused it (error {number})</source>
        <translation>het systeem weigerde het (fout {number})</translation>
    </message>
    <message>
        <source>{folder} is a file and no folder; choose a folder.</source>
        <translation>{folder} is een bestand en geen map; kies een map.</translation>
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
        <source>{name} is a zip without files.</source>
        <translation>{name} is een zip zonder bestanden.</translation>
    </message>
    <message>
        <source>{name} is damaged or was not completely downloaded; download it again.</source>
        <translation>{name} is beschadigd of niet helemaal gedownload; download het opnieuw.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} is leeg.</translation>
    </message>
    <message>
        <source>{name} is no file but a pipe or a device; choose the file with the data.</source>
        <translation>{name} is geen bestand maar een pijp of apparaat; kies het bestand met de gegevens.</translation>
    </message>
    <message>
        <source>{name} is refused: it unpacks to {ratio} times its size, which no delivery does.</source>
        <translation>{name} is geweigerd: uitgepakt wordt het {ratio} keer zo groot, wat bij geen enkele levering gebeurt.</translation>
    </message>
    <message>
        <source>{name} is refused: unpacked it is {size} MB, more than the limit of {limit} MB.</source>
        <translation>{name} is geweigerd: uitgepakt is het {size} MB, meer dan de grens van {limit} MB.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>'{judgement}' is no judgement.</source>
        <translation>'{judgement}' is geen oordeel.</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 maand</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>1 andere</translation>
    </message>
    <message>
        <source>A hard condition holds until that party agrees ({conditions}).</source>
        <translation>Een harde voorwaarde geldt tot die partij het eens is ({conditions}).</translation>
    </message>
    <message>
        <source>Counted once with {others}.</source>
        <translation>Eén keer geteld, samen met {others}.</translation>
    </message>
    <message>
        <source>No data says what lies in the ground of {claim}: nothing is known there.</source>
        <translation>Geen enkel gegeven zegt wat er bij {claim} in de grond ligt: daar is niets bekend.</translation>
    </message>
    <message>
        <source>No data says what lies in the ground of {count} claims: nothing is known there. It concerns {claims}.</source>
        <translation>Geen gegevens zeggen wat er bij {count} claims in de grond ligt: daar is niets bekend. Het gaat om {claims}.</translation>
    </message>
    <message>
        <source>Not to the decision table yet, this lacks: {fields}.</source>
        <translation>Nog niet naar de beslistafel, dit ontbreekt: {fields}.</translation>
    </message>
    <message>
        <source>Nothing is decided without: {fields}.</source>
        <translation>Niets is besloten zonder: {fields}.</translation>
    </message>
    <message>
        <source>Parts of one design, as said in this plan</source>
        <translation>Delen van één ontwerp, zoals dit plan zegt</translation>
    </message>
    <message>
        <source>Period in which the ground stays closed, as set in this plan</source>
        <translation>Periode waarin de grond dicht blijft, zoals ingesteld in dit plan</translation>
    </message>
    <message>
        <source>Say which party judges.</source>
        <translation>Zeg welke partij oordeelt.</translation>
    </message>
    <message>
        <source>Say why it is accepted.</source>
        <translation>Zeg waarom het wordt geaccepteerd.</translation>
    </message>
    <message>
        <source>Say why it is not shown.</source>
        <translation>Zeg waarom het niet wordt getoond.</translation>
    </message>
    <message>
        <source>Search distance and largest shift of this plan</source>
        <translation>Zoekafstand en grootste verschuiving van dit plan</translation>
    </message>
    <message>
        <source>Search distance of this plan, and what people said there</source>
        <translation>Zoekafstand van dit plan, en wat mensen daar zeiden</translation>
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
        <source>They are: {names}.</source>
        <translation>Dat zijn: {names}.</translation>
    </message>
    <message>
        <source>This finding is gone; choose it anew in the list.</source>
        <translation>Deze bevinding is er niet meer; kies opnieuw in de lijst.</translation>
    </message>
    <message>
        <source>What a claim takes away makes room where it lies</source>
        <translation>Wat een claim weghaalt, maakt ruimte op die plek</translation>
    </message>
    <message>
        <source>What is decided is said with who decides.</source>
        <translation>Wat besloten is, zeg je samen met wie besluit.</translation>
    </message>
    <message>
        <source>What must stay, as said in this plan</source>
        <translation>Wat moet blijven, zoals in dit plan gezegd</translation>
    </message>
    <message>
        <source>What waits for what, as said in this plan</source>
        <translation>Wat waarop wacht, zoals in dit plan gezegd</translation>
    </message>
    <message>
        <source>When the ground opens for {a} in {years}, {count} hot spots lie {where}: take them along.</source>
        <translation>Als de grond in {years} opengaat voor {a}, liggen {count} hotspots {where}: neem die mee.</translation>
    </message>
    <message>
        <source>When the ground opens for {a} in {years}, {spot} lies {where}: take it along.</source>
        <translation>Als de grond in {years} opengaat voor {a}, ligt {spot} {where}: neem die mee.</translation>
    </message>
    <message>
        <source>When {a} is carried out, {count} hot spots lie {where}: take them along.</source>
        <translation>Als {a} wordt uitgevoerd, liggen {count} hotspots {where}: neem die mee.</translation>
    </message>
    <message>
        <source>When {a} is carried out, {spot} lies {where}: take it along.</source>
        <translation>Als {a} wordt uitgevoerd, ligt {spot} {where}: neem die mee.</translation>
    </message>
    <message>
        <source>Whether {a} and {b} go together is not certain.</source>
        <translation>Of {a} en {b} samengaan, is niet zeker.</translation>
    </message>
    <message>
        <source>Whether {a} may lie on {b} is not judged.</source>
        <translation>Of {a} op {b} mag liggen, is niet beoordeeld.</translation>
    </message>
    <message>
        <source>Whether {a} may lie {measured} from {b} is not judged.</source>
        <translation>Of {a} op {measured} van {b} mag liggen, is niet beoordeeld.</translation>
    </message>
    <message>
        <source>a hot spot ({kind})</source>
        <translation>een hotspot ({kind})</translation>
    </message>
    <message>
        <source>a place that people hold dear</source>
        <translation>een plek die mensen dierbaar is</translation>
    </message>
    <message>
        <source>about {distance}</source>
        <translation>ongeveer {distance}</translation>
    </message>
    <message>
        <source>at the same place</source>
        <translation>op dezelfde plek</translation>
    </message>
    <message>
        <source>else only again around {year}</source>
        <translation>anders pas weer rond {year}</translation>
    </message>
    <message>
        <source>hot spot “{text}” ({kind})</source>
        <translation>hotspot “{text}” ({kind})</translation>
    </message>
    <message>
        <source>less than {distance}</source>
        <translation>minder dan {distance}</translation>
    </message>
    <message>
        <source>on the same ground</source>
        <translation>op dezelfde grond</translation>
    </message>
    <message>
        <source>the beginning of {year}</source>
        <translation>begin {year}</translation>
    </message>
    <message>
        <source>the end of {year}</source>
        <translation>eind {year}</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>dezelfde plek</translation>
    </message>
    <message>
        <source>what is not in the plan any more</source>
        <translation>iets wat niet meer in het plan staat</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>{a} and {b} ({where}) fit in one opening as planned.</source>
        <translation>{a} en {b} ({where}) passen volgens de planning in één opbreking.</translation>
    </message>
    <message>
        <source>{a} and {b} ({where}) fit in one opening when one of the two moves {shift}.</source>
        <translation>{a} en {b} ({where}) passen in één opbreking als een van beide {shift} verschuift.</translation>
    </message>
    <message>
        <source>{a} and {b} are parts of one design and share {area}.</source>
        <translation>{a} en {b} horen bij één ontwerp en delen {area}.</translation>
    </message>
    <message>
        <source>{a} and {b} can go together.</source>
        <translation>{a} en {b} kunnen samen.</translation>
    </message>
    <message>
        <source>{a} and {b} can share the same place.</source>
        <translation>{a} en {b} kunnen dezelfde plek delen.</translation>
    </message>
    <message>
        <source>{a} and {b} can share the same space: {area}.</source>
        <translation>{a} en {b} kunnen dezelfde ruimte delen: {area}.</translation>
    </message>
    <message>
        <source>{a} and {b} do not go together as they lie.</source>
        <translation>{a} en {b} gaan niet samen zoals ze liggen.</translation>
    </message>
    <message>
        <source>{a} and {b} do not go together, but room is only reserved there, which does not count now.</source>
        <translation>{a} en {b} gaan niet samen, maar er is alleen ruimte gereserveerd, en dat telt nu niet mee.</translation>
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
        <source>{a} and {b}, on the same building, can be done in one go as planned.</source>
        <translation>{a} en {b}, aan hetzelfde gebouw, kunnen zoals gepland in één keer.</translation>
    </message>
    <message>
        <source>{a} and {b}, on the same building, can be done in one go when one of the two moves {shift}.</source>
        <translation>{a} en {b}, aan hetzelfde gebouw, kunnen in één keer als een van beide {shift} verschuift.</translation>
    </message>
    <message>
        <source>{a} and {others} wait for each other: none of them can begin.</source>
        <translation>{a} en {others} wachten op elkaar: geen ervan kan beginnen.</translation>
    </message>
    <message>
        <source>{a} answers {spot}, which lies {where}.</source>
        <translation>{a} is het antwoord op {spot}, die {where} ligt.</translation>
    </message>
    <message>
        <source>{a} crosses {b} with less height between them than is asked.</source>
        <translation>{a} kruist {b} met minder hoogte ertussen dan gevraagd is.</translation>
    </message>
    <message>
        <source>{a} crosses {b}: whether it passes well above or below depends on a depth that is not known.</source>
        <translation>{a} kruist {b}: of het er ruim genoeg boven of onder door gaat, hangt af van een diepte die niet bekend is.</translation>
    </message>
    <message>
        <source>{a} lies in the zone {name}, where nothing may change</source>
        <translation>{a} ligt in de zone {name}, waar niets mag veranderen</translation>
    </message>
    <message>
        <source>{a} lies on {b}, and {required} between them is asked.</source>
        <translation>{a} ligt op {b}, en er wordt {required} ruimte tussen gevraagd.</translation>
    </message>
    <message>
        <source>{a} lies on {b}, where it cannot be.</source>
        <translation>{a} ligt op {b}, en dat kan niet.</translation>
    </message>
    <message>
        <source>{a} lies on {b}, which is wrong unless one lies well below the other: a depth is not known.</source>
        <translation>{a} ligt op {b}; dat kan alleen als de een ruim onder de ander ligt, en een diepte is niet bekend.</translation>
    </message>
    <message>
        <source>{a} lies on {b}: whether they collide depends on a depth that is not known.</source>
        <translation>{a} ligt op {b}: of ze botsen hangt af van een diepte die niet bekend is.</translation>
    </message>
    <message>
        <source>{a} lies over what is out of use and can be taken away: {what}.</source>
        <translation>{a} ligt over wat buiten gebruik is en weg kan: {what}.</translation>
    </message>
    <message>
        <source>{a} lies over what must stay: {name}</source>
        <translation>{a} ligt over wat moet blijven: {name}</translation>
    </message>
    <message>
        <source>{a} lies over {what}.</source>
        <translation>{a} ligt over {what}.</translation>
    </message>
    <message>
        <source>{a} lies {distance} from what must stay: {name}</source>
        <translation>{a} ligt {distance} van wat moet blijven: {name}</translation>
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
        <source>{a} lies {measured} from {b} and {required} is asked: just enough, but the locations are accurate to {accuracy} only, and a depth is not known.</source>
        <translation>{a} ligt {measured} van {b} en {required} is gevraagd: net genoeg, maar de ligging is slechts tot op {accuracy} nauwkeurig en een diepte is niet bekend.</translation>
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
        <source>{a} makes room for {b}, or gets it: {area} in common.</source>
        <translation>{a} maakt ruimte voor {b}, of krijgt die: samen {area}.</translation>
    </message>
    <message>
        <source>{a} may be in the way of {b}: it is not known how wide one of them is.</source>
        <translation>{a} en {b} kunnen elkaar in de weg liggen: hoe breed een van beide is, is niet bekend.</translation>
    </message>
    <message>
        <source>{a} may lie over {b}, but the locations are accurate to {accuracy} only.</source>
        <translation>{a} ligt misschien over {b}, maar de ligging is maar tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{a} may not lie on {b} and lies {measured} from it, but the locations are accurate to {accuracy} only.</source>
        <translation>{a} mag niet op {b} liggen en ligt er {measured} vandaan, maar de ligging is slechts tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{a} opens the ground where a precaution is demanded first: {b}.</source>
        <translation>{a} opent de grond waar eerst een voorzorgsmaatregel wordt geëist: {b}.</translation>
    </message>
    <message>
        <source>{a} opens the ground where a precaution is demanded first: {what}.</source>
        <translation>{a} opent de grond waar eerst een voorzorgsmaatregel wordt geëist: {what}.</translation>
    </message>
    <message>
        <source>{a} seems to cross {b}, but the locations are accurate to {accuracy} only.</source>
        <translation>{a} lijkt {b} te kruisen, maar de ligging is maar tot op {accuracy} nauwkeurig.</translation>
    </message>
    <message>
        <source>{a} touches {count} places that must stay as they are.</source>
        <translation>{a} raakt {count} plekken die moeten blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>{a} waits for itself, by way of {b}: it can never begin.</source>
        <translation>{a} wacht via {b} op zichzelf en kan dus nooit beginnen.</translation>
    </message>
    <message>
        <source>{a} waits for itself: it can never begin.</source>
        <translation>{a} wacht op zichzelf en kan dus nooit beginnen.</translation>
    </message>
    <message>
        <source>{a} waits for {b}, which is there by {ready}; when {a} starts is not known.</source>
        <translation>{a} wacht op {b}, dat er {ready} is; wanneer {a} begint is niet bekend.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: nothing is promised yet, and it is needed by {needed}.</source>
        <translation>{a} wacht op {b}: daarover is nog niets toegezegd, en het is uiterlijk {needed} nodig.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: nothing is promised yet.</source>
        <translation>{a} wacht op {b}: daarover is nog niets toegezegd.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: that is planned until {ready}, and needed by {needed}.</source>
        <translation>{a} wacht op {b}: dat is gepland tot en met {ready}, en uiterlijk {needed} nodig.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: that is promised by {ready}, and needed by {needed}.</source>
        <translation>{a} wacht op {b}: dat is toegezegd voor {ready}, en nodig op {needed}.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: when that is needed and when it is there is not known.</source>
        <translation>{a} wacht op {b}: wanneer dat nodig is en wanneer het er is, is niet bekend.</translation>
    </message>
    <message>
        <source>{a} waits for {b}: when that is there is not known; needed by {needed}.</source>
        <translation>{a} wacht op {b}: wanneer dat er is, is niet bekend; uiterlijk {needed} nodig.</translation>
    </message>
    <message>
        <source>{a}: works near {b}, {measured} away; they come no nearer than what lies there now.</source>
        <translation>{a}: werk bij {b}, op {measured}; dichterbij dan wat er nu ligt, komt het niet.</translation>
    </message>
    <message>
        <source>{a}: works on the place of {b}, or beside it; that is so now as well.</source>
        <translation>{a}: werk op de plek van {b} of ernaast; dat is nu ook zo.</translation>
    </message>
    <message>
        <source>{a}: works on the place of {b}; that is so now as well.</source>
        <translation>{a}: werk op de plek van {b}; dat is nu ook zo.</translation>
    </message>
    <message>
        <source>{count} claims lie partly or wholly outside {source}{date}: nothing is known there. It concerns {claims}.</source>
        <translation>{count} claims liggen deels of helemaal buiten {source}{date}: daar is niets bekend. Het gaat om {claims}.</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>{count} andere</translation>
    </message>
    <message>
        <source>{distance} apart</source>
        <translation>{distance} uit elkaar</translation>
    </message>
    <message>
        <source>{distance} away</source>
        <translation>{distance} verderop</translation>
    </message>
    <message>
        <source>{figure} or less</source>
        <translation>{figure} of minder</translation>
    </message>
    <message>
        <source>{figure} or more</source>
        <translation>{figure} of meer</translation>
    </message>
    <message>
        <source>{frees} makes room for {uses}: {area} in common.</source>
        <translation>{frees} maakt ruimte voor {uses}: {area} gemeenschappelijk.</translation>
    </message>
    <message>
        <source>{frees} makes {room} of {kind} free.</source>
        <translation>{frees} maakt {room} {kind} vrij.</translation>
    </message>
    <message>
        <source>{frees} takes {what} away, which makes room.</source>
        <translation>{frees} haalt {what} weg, en dat maakt ruimte.</translation>
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
        <source>{party} has an interest at {count} claims but supplied nothing for {source}: what it owns there is not known. It concerns {claims}.</source>
        <translation>{party} heeft een belang bij {count} claims maar leverde niets voor {source}: wat daar van deze partij ligt is niet bekend. Het gaat om {claims}.</translation>
    </message>
    <message>
        <source>{sentence} Else only again around {year}.</source>
        <translation>{sentence} Anders kan dat pas weer rond {year}.</translation>
    </message>
    <message>
        <source>{share} % of {claim} lies outside {source}{date}: nothing is known there.</source>
        <translation>{share} % van {claim} ligt buiten {source}{date}: daar is niets bekend.</translation>
    </message>
</context>
<context>
    <name>FindingsDock</name>
    <message>
        <source>1 finding</source>
        <translation>1 bevinding</translation>
    </message>
    <message>
        <source>1 finding is not shown in this plan; filter by status to see it.</source>
        <translation>1 bevinding wordt in dit plan niet getoond; filter op status om die te zien.</translation>
    </message>
    <message>
        <source>1 finding serves no transition and stands in no cell.</source>
        <translation>1 bevinding dient geen transitie en staat in geen vakje.</translation>
    </message>
    <message>
        <source>1 party agrees</source>
        <translation>1 partij is het eens</translation>
    </message>
    <message>
        <source>1 party disagrees</source>
        <translation>1 partij is het oneens</translation>
    </message>
    <message>
        <source>A depth is not known, or only the usual one of its kind, and the rule depends on it.</source>
        <translation>Een diepte is niet bekend, of alleen de gebruikelijke van zijn soort, en de regel hangt ervan af.</translation>
    </message>
    <message>
        <source>A width is not known; fill it in to have it judged.</source>
        <translation>Een breedte is niet bekend; vul die in, dan kan het beoordeeld worden.</translation>
    </message>
    <message>
        <source>Above: conflicts. Below: couplings. Press again to free a cell.</source>
        <translation>Boven: conflicten. Onder: kan samen. Klik nog eens: filter weg.</translation>
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
        <source>Can go together</source>
        <translation>Kan samen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>Kan niet</translation>
    </message>
    <message>
        <source>Change what it waits for: until when, who promised what, and how far it is.</source>
        <translation>Wijzig waarop het wacht: tot wanneer, wie wat heeft toegezegd, en hoe ver het is.</translation>
    </message>
    <message>
        <source>Choose a finding to see all about it.</source>
        <translation>Kies een bevinding om er alles over te zien.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
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
        <source>Count conflicts and couplings by transition; a press on a cell filters the list.</source>
        <translation>Telt conflicten en wat samen kan per transitie; een klik op een vakje filtert de lijst.</translation>
    </message>
    <message>
        <source>Coupling opportunities</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>Kan samen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Afstand</translation>
    </message>
    <message>
        <source>Filter by this no longer: {filter}</source>
        <translation>Hier niet meer op filteren: {filter}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
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
        <source>For information</source>
        <translation>Ter informatie</translation>
    </message>
    <message>
        <source>Ground that is taken</source>
        <translation>Grond die het inneemt</translation>
    </message>
    <message>
        <source>Group by:</source>
        <translation>Groepeer:</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
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
        <source>It takes the place of something, or touches what must stay: somebody must agree to that.</source>
        <translation>Het komt in de plaats van iets of raakt wat moet blijven: iemand moet het daarmee eens zijn.</translation>
    </message>
    <message>
        <source>It waits for something that does not come in time, or of which that is open.</source>
        <translation>Het wacht op iets dat niet op tijd komt, of waarvan dat nog open is.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Length that is taken</source>
        <translation>Lengte die het inneemt</translation>
    </message>
    <message>
        <source>Less room or time than the rule asks for.</source>
        <translation>Minder ruimte of tijd dan de regel vraagt.</translation>
    </message>
    <message>
        <source>List only findings about the claims that are chosen, or about the one drawn last.</source>
        <translation>Toon alleen bevindingen over de gekozen claims, of over de claim die het laatst is getekend.</translation>
    </message>
    <message>
        <source>List only findings that the last edit or analysis added; they have a dot.</source>
        <translation>Toon alleen bevindingen die de laatste bewerking of analyse toevoegde; ze hebben een stip.</translation>
    </message>
    <message>
        <source>List only findings that the map shows now.</source>
        <translation>Toon alleen bevindingen die nu op de kaart te zien zijn.</translation>
    </message>
    <message>
        <source>Map extent</source>
        <translation>Kaartbeeld</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Move the map to a finding when it is clicked, at the same scale</source>
        <translation>Schuif de kaart naar een bevinding als erop wordt geklikt, op dezelfde schaal</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>No conflict, but something to think of: works near what stands there, or a pair that no published rule judges.</source>
        <translation>Geen conflict, wel iets om aan te denken: werk vlak bij wat er staat, of een paar waarover geen gepubliceerde regel oordeelt.</translation>
    </message>
    <message>
        <source>No finding passes the filters; findings in all: {total}.</source>
        <translation>Geen bevinding komt door de filters; bevindingen in totaal: {total}.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Of these claims</source>
        <translation>Van deze claims</translation>
    </message>
    <message>
        <source>Of this claim</source>
        <translation>Van deze claim</translation>
    </message>
    <message>
        <source>Of what is equally serious, list first what lies underground on either side.</source>
        <translation>Zet van wat even ernstig is eerst wat aan een van beide kanten in de ondergrond ligt.</translation>
    </message>
    <message>
        <source>Only findings about what was edited are listed; run the analysis to find all.</source>
        <translation>Alleen bevindingen over wat is gewijzigd staan hier; start de analyse om alles te vinden.</translation>
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
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Perhaps not: uncertain</source>
        <translation>Misschien niet: onzeker</translation>
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
        <source>Room is only reserved there, and reservations do not count now.</source>
        <translation>Er is alleen ruimte gereserveerd, en reserveringen tellen nu niet mee.</translation>
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
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
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
        <source>Sort</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Omvat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Street opened twice</source>
        <translation>Straat twee keer open</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Neemt plaats in van</translation>
    </message>
    <message>
        <source>The analysis failed: {reason}</source>
        <translation>De analyse is mislukt: {reason}</translation>
    </message>
    <message>
        <source>The analysis found nothing. That says something only where there is data.</source>
        <translation>De analyse heeft niets gevonden. Dat zegt alleen iets waar er gegevens zijn.</translation>
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
        <source>The analysis is running; what is listed is what was known before.</source>
        <translation>De analyse loopt; in de lijst staat wat eerder bekend was.</translation>
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
        <source>The nearest street of the plan within 25 m of where it was found.</source>
        <translation>De dichtstbijzijnde straat van het plan, binnen 25 m van de plek.</translation>
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
        <source>There is less room than a rule asks for.</source>
        <translation>Er is minder ruimte dan een regel vraagt.</translation>
    </message>
    <message>
        <source>There is no claim and no planned work yet, so nothing to analyse. Draw a claim in Claims, or add planned works in Plan, Data.</source>
        <translation>Er zijn nog geen claims en geen geplande werken, dus er valt niets te analyseren. Teken een claim in Claims, of voeg geplande werken toe in Plan, Gegevens.</translation>
    </message>
    <message>
        <source>There is no data here, or a party supplied nothing: that nothing is found means nothing.</source>
        <translation>Hier zijn geen gegevens, of een partij leverde niets: dat niets is gevonden zegt dus niets.</translation>
    </message>
    <message>
        <source>These findings are of an earlier analysis; run it again to be sure.</source>
        <translation>Deze bevindingen zijn van een eerdere analyse; start die opnieuw voor de zekerheid.</translation>
    </message>
    <message>
        <source>These findings hold for the plan as it is now.</source>
        <translation>Deze bevindingen gelden voor het plan van nu.</translation>
    </message>
    <message>
        <source>Too near</source>
        <translation>Te dichtbij</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transitie</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transities</translation>
    </message>
    <message>
        <source>Two things ask for the same room or lie nearer than a rule allows, a street is opened twice, something that must stay is touched, or something is waited for that does not come in time.</source>
        <translation>Twee dingen vragen dezelfde ruimte of liggen dichter bij elkaar dan een regel toelaat, een straat gaat twee keer open, iets wat moet blijven wordt geraakt, of er wordt gewacht op iets wat niet op tijd komt.</translation>
    </message>
    <message>
        <source>Two things can share ground, make room for each other, or be built in one opening, or works can take a hot spot along.</source>
        <translation>Twee dingen kunnen grond delen, ruimte voor elkaar maken of in één keer worden aangelegd, of werk kan een hotspot meenemen.</translation>
    </message>
    <message>
        <source>Two works open the same street, too far apart in time to be one opening.</source>
        <translation>Twee werken breken dezelfde straat open, te ver uit elkaar in de tijd voor één opbreking.</translation>
    </message>
    <message>
        <source>Underground first</source>
        <translation>Ondergrond eerst</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
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
        <source>Without a claim</source>
        <translation>Zonder claim</translation>
    </message>
    <message>
        <source>Without a party</source>
        <translation>Zonder partij</translation>
    </message>
    <message>
        <source>Without a street</source>
        <translation>Zonder straat</translation>
    </message>
    <message>
        <source>Without a transition</source>
        <translation>Zonder transitie</translation>
    </message>
    <message>
        <source>Zoom the map to a finding when it is clicked</source>
        <translation>Zoom de kaart naar een bevinding als erop wordt geklikt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>geaccepteerd</translation>
    </message>
    <message>
        <source>again</source>
        <translation>opnieuw</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all parties</source>
        <translation>alle partijen</translation>
    </message>
    <message>
        <source>at the decision table</source>
        <translation>op de beslistafel</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blokkerend</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>kruising</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>besloten</translation>
    </message>
    <message>
        <source>hot spot to take along</source>
        <translation>hotspot om mee te nemen</translation>
    </message>
    <message>
        <source>in the same place</source>
        <translation>op dezelfde plek</translation>
    </message>
    <message>
        <source>judge again</source>
        <translation>opnieuw oordelen</translation>
    </message>
    <message>
        <source>makes room</source>
        <translation>maakt ruimte</translation>
    </message>
    <message>
        <source>map extent</source>
        <translation>kaartbeeld</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>new since {session}</source>
        <translation>nieuw sinds {session}</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>niet beoordeeld</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>niet getoond</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>niet geleverd</translation>
    </message>
    <message>
        <source>not yet decided</source>
        <translation>nog niet besloten</translation>
    </message>
    <message>
        <source>one opening</source>
        <translation>één opbreking</translation>
    </message>
    <message>
        <source>only what the map shows</source>
        <translation>alleen wat in beeld is</translation>
    </message>
    <message>
        <source>outside the data</source>
        <translation>buiten de gegevens</translation>
    </message>
    <message>
        <source>precaution first</source>
        <translation>eerst voorzorg</translation>
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
        <source>takes the place of something</source>
        <translation>komt in de plaats van iets</translation>
    </message>
    <message>
        <source>to be looked at again</source>
        <translation>opnieuw te bekijken</translation>
    </message>
    <message>
        <source>to weigh</source>
        <translation>af te wegen</translation>
    </message>
    <message>
        <source>too near</source>
        <translation>te dichtbij</translation>
    </message>
    <message>
        <source>touches what must stay</source>
        <translation>raakt wat moet blijven</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>onzeker</translation>
    </message>
    <message>
        <source>waits for something</source>
        <translation>wacht op iets</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>waarschuwing</translation>
    </message>
    <message>
        <source>works near something</source>
        <translation>werk vlak bij iets</translation>
    </message>
    <message>
        <source>{count} findings are not shown in this plan; filter by status to see them.</source>
        <translation>{count} bevindingen worden in dit plan niet getoond; filter op status om ze te zien.</translation>
    </message>
    <message>
        <source>{count} findings serve no transition and stand in no cell.</source>
        <translation>{count} bevindingen dienen geen transitie en staan in geen vakje.</translation>
    </message>
    <message>
        <source>{count} findings: {names}</source>
        <translation>{count} bevindingen: {names}</translation>
    </message>
    <message>
        <source>{count} findings; run the analysis to list each of them</source>
        <translation>{count} bevindingen; draai de analyse om ze elk te zien</translation>
    </message>
    <message>
        <source>{count} parties agree</source>
        <translation>{count} partijen zijn het eens</translation>
    </message>
    <message>
        <source>{count} parties disagree</source>
        <translation>{count} partijen zijn het oneens</translation>
    </message>
    <message>
        <source>{findings}, {pairs} pairs</source>
        <translation>{findings}, {pairs} paren</translation>
    </message>
    <message>
        <source>{pair}: conflicts {conflicts}, couplings {couplings}</source>
        <translation>{pair}: conflicten {conflicts}, kan samen {couplings}</translation>
    </message>
    <message>
        <source>{total} findings</source>
        <translation>{total} bevindingen</translation>
    </message>
    <message>
        <source>{visible} of 1 finding</source>
        <translation>{visible} van 1 bevinding</translation>
    </message>
    <message>
        <source>{visible} of {total} findings</source>
        <translation>{visible} van {total} bevindingen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Claims: pick a building block (Ctrl+F searches, Enter picks) and draw. A right click or Enter ends the shape, Backspace takes a point back, Esc gives it up. The next one needs only its clicks.</source>
        <translation>Claims: kies een bouwsteen (Ctrl+F zoekt, Enter kiest) en teken. Rechts klikken of Enter sluit de vorm af, Backspace haalt een punt terug, Esc stopt ermee. De volgende kost alleen zijn eigen klikken.</translation>
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
        <source>Ctrl+K finds claims, hot spots, findings, parties and building blocks, and goes there; 'wijk' before the words looks in the plan only.</source>
        <translation>Ctrl+K vindt claims, hotspots, bevindingen, partijen en bouwstenen, en gaat erheen; met 'wijk' voor de woorden wordt alleen in het plan gezocht.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back the last step, in all layers at once. Everything is saved at once; there is nothing to save.</source>
        <translation>Ctrl+Z draait de laatste stap terug, in alle lagen tegelijk. Alles wordt meteen bewaard; u hoeft niets op te slaan.</translation>
    </message>
    <message>
        <source>Export the package map: the findings have numbers on the map and in the list beside it.</source>
        <translation>Exporteer de pakketkaart: de bevindingen hebben nummers op de kaart en in de lijst ernaast.</translation>
    </message>
    <message>
        <source>Findings follow each claim; press 'Run analysis' when the panel asks for it. Click a finding to see its place, what was measured, and how certain the rule is.</source>
        <translation>Bevindingen volgen elke claim; druk op 'Analyse starten' als het paneel daarom vraagt. Klik op een bevinding voor de plek, wat er gemeten is en hoe zeker de regel is.</translation>
    </message>
    <message>
        <source>Hot spots: a kind (1 to {last}, or {letters}), a click on the map or a loop, the text, Enter. 'Make a claim' answers it.</source>
        <translation>Hotspots: een soort (1 tot en met {last}, of {letters}), een klik op de kaart of een lus, de tekst, Enter. 'Maak een claim' geeft antwoord.</translation>
    </message>
    <message>
        <source>In Studio Mode the two rows below say when (Q, W, E, R; U is not known) and whose (Shift and a figure) the next shapes are. Without a period nothing can be said about opening the street once.</source>
        <translation>In de ateliermodus zeggen de twee rijen onderaan wanneer (Q, W, E, R; U is onbekend) en van wie (Shift en een cijfer) de volgende vormen zijn. Zonder periode is niet te zeggen of de straat één keer open kan.</translation>
    </message>
    <message>
        <source>Not known: there is no data at that place. No finding there does not mean that the ground is free.</source>
        <translation>Niet bekend: er zijn op die plek geen gegevens. Geen bevinding betekent daar niet dat de grond vrij is.</translation>
    </message>
    <message>
        <source>Packages, Choices and Tasks: central or decentral, within or above the neighbourhood, and each task in, or not, because. What is not in order stands above; a press goes there.</source>
        <translation>Pakketten, Keuzes en Opgaven: centraal of decentraal, in of boven de wijk, en elke opgave mee, of niet, omdat. Wat niet in orde is staat erboven; een druk brengt je erheen.</translation>
    </message>
    <message>
        <source>Packages: 'New' begins at planned work; select claims on the map and press 'Put in', or drag them from the list of Claims. Their roles follow a rule (in italics) until you give one.</source>
        <translation>Pakketten: 'Nieuw' begint bij gepland werk; selecteer claims op de kaart en druk op 'Zet erin', of sleep ze uit de lijst van Claims. Hun rol volgt een regel (cursief) tot je er zelf een geeft.</translation>
    </message>
    <message>
        <source>Plan, Data: 'Add data…' registers what exists, what is planned, and where deliveries hold. What you leave open is not known.</source>
        <translation>Plan, Gegevens: met 'Gegevens toevoegen…' voegt u toe wat er is, wat gepland is en waar leveringen gelden. Wat u open laat, is niet bekend.</translation>
    </message>
    <message>
        <source>Plan, Parties: who owns, pays, takes part or judges, with interest and influence. Wherever a party is asked a new name makes one.</source>
        <translation>Plan, Partijen: wie eigenaar is, betaalt, meedoet of oordeelt, met belang en invloed. Waar een partij gevraagd wordt, maakt een nieuwe naam er een.</translation>
    </message>
    <message>
        <source>Plan, Session: name, participants, 'Start session'. Studio Mode makes everything large; press it again for the desk.</source>
        <translation>Plan, Sessie: naam, deelnemers, 'Sessie beginnen'. De ateliermodus maakt alles groot; druk er nog eens op voor de gewone indeling.</translation>
    </message>
    <message>
        <source>Plan: select the neighbourhood in a layer and press 'New plan from selection', or draw its area; or open the sample.</source>
        <translation>Plan: selecteer de wijk in een laag en druk op 'Nieuw plan van selectie', of teken het gebied; of open het voorbeeld.</translation>
    </message>
    <message>
        <source>Project &gt; Properties &gt; Wijkaanpak: distance, months and periods that the plan counts with. Settings &gt; Options &gt; Wijkaanpak: what this computer remembers.</source>
        <translation>Project &gt; Eigenschappen &gt; Wijkaanpak: afstand, maanden en perioden waarmee het plan rekent. Extra &gt; Opties &gt; Wijkaanpak: wat deze computer onthoudt.</translation>
    </message>
    <message>
        <source>Tags: select features on the map; 1 to 6 give a transition, M, U, N a scale level. The same key takes it away.</source>
        <translation>Kenmerken: selecteer objecten op de kaart; 1 tot en met 6 geven een transitie, M, S, B een schaalniveau. Dezelfde toets haalt het weer weg.</translation>
    </message>
    <message>
        <source>Timeline: 'Smallest shifts' lists what to move for one opening, and what that loses; 'Apply' is one step. Drag over the years below: the map shows that period.</source>
        <translation>Tijdlijn: 'Kleinste verschuivingen' noemt wat er moet schuiven voor één opening en wat dat kost; 'Pas toe' is één stap. Sleep onderaan over de jaren: de kaart toont die periode.</translation>
    </message>
    <message>
        <source>Timeline: drag a bar, or choose it with ↑ ↓ and move it with Shift+← →; what would couple shows at once, Esc lets go. Enter types its period.</source>
        <translation>Tijdlijn: sleep een balk, of kies hem met ↑ ↓ en verschuif hem met Shift+← →; wat dan koppelt is meteen te zien, Esc laat los. Enter: de periode typen.</translation>
    </message>
    <message>
        <source>Uncertain: it cannot be decided with what is known, such as a depth that nobody delivered.</source>
        <translation>Onzeker: met wat bekend is valt het niet te beslissen, bijvoorbeeld door een diepte die niemand heeft geleverd.</translation>
    </message>
    <message>
        <source>Walk, Pairs: two to five claims whose interests clash, two by two; each party votes A, equal or B. The order that follows is a poll, not a decision.</source>
        <translation>Ronde, Paren: twee tot vijf claims met belangen die botsen, twee aan twee; elke partij stemt A, gelijk of B. De volgorde die eruit komt is een peiling, geen besluit.</translation>
    </message>
    <message>
        <source>Walk: one hot spot or conflict after the other, large on the map (Page Down, Page Up). A press notes what a party thinks, and what becomes of it; Esc ends it.</source>
        <translation>Ronde: een hotspot of conflict na het andere, groot op de kaart (Page Down, Page Up). Een druk noteert wat een partij vindt, en wat ermee gebeurt; Esc stopt.</translation>
    </message>
    <message>
        <source>While you draw, the label by the cursor says the worst conflict (✖) with its rule, what is not known (?), and the best coupling (⇄).</source>
        <translation>Tijdens het tekenen zegt de tekst bij de cursor het ergste conflict (✖) met zijn regel, wat niet bekend is (?) en de beste koppelkans (⇄).</translation>
    </message>
    <message>
        <source>Wijkaanpak in Short</source>
        <translation>Wijkaanpak in het kort</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>HotSpotsDock</name>
    <message>
        <source>(no text yet)</source>
        <translation>(nog geen tekst)</translation>
    </message>
    <message>
        <source>1 agrees</source>
        <translation>1 eens</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 claim</translation>
    </message>
    <message>
        <source>1 disagrees</source>
        <translation>1 oneens</translation>
    </message>
    <message>
        <source>1 hot spot</source>
        <translation>1 hotspot</translation>
    </message>
    <message>
        <source>A photo of the place. The plan keeps only where the file lies: keep the photos beside the plan file.</source>
        <translation>Een foto van de plek. Het plan bewaart alleen waar het bestand staat: bewaar de foto's naast het planbestand.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Answer in words</source>
        <translation>Antwoord in woorden</translation>
    </message>
    <message>
        <source>Answer to hot spot</source>
        <translation>Antwoord op hotspot</translation>
    </message>
    <message>
        <source>Change confidentiality of hot spot</source>
        <translation>Vertrouwelijkheid van hotspot wijzigen</translation>
    </message>
    <message>
        <source>Change hot spot</source>
        <translation>Hotspot wijzigen</translation>
    </message>
    <message>
        <source>Change kind of hot spot</source>
        <translation>Soort van hotspot wijzigen</translation>
    </message>
    <message>
        <source>Change moment of hot spot</source>
        <translation>Moment van hotspot wijzigen</translation>
    </message>
    <message>
        <source>Change photo of hot spot</source>
        <translation>Foto van hotspot wijzigen</translation>
    </message>
    <message>
        <source>Change transitions of hot spot</source>
        <translation>Transities van hotspot wijzigen</translation>
    </message>
    <message>
        <source>Choose a building block that answers this hot spot; the two stay linked.</source>
        <translation>Kies een bouwsteen die deze hotspot beantwoordt; de twee blijven verbonden.</translation>
    </message>
    <message>
        <source>Choose a hot spot in the list or on the map, or press a kind and click on the map.</source>
        <translation>Kies een hotspot in de lijst of op de kaart, of druk op een soort en klik op de kaart.</translation>
    </message>
    <message>
        <source>Claims that answer it:</source>
        <translation>Claims die hierop antwoorden:</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Delete hot spot</source>
        <translation>Hotspot verwijderen</translation>
    </message>
    <message>
        <source>Delete this hot spot with its reactions; its claims stay. It can be undone.</source>
        <translation>Verwijder deze hotspot met zijn reacties; zijn claims blijven. Het kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>Draw a claim that answers this hot spot, at its place: {block}, as in the Claims panel. The two stay linked. The arrow chooses another building block.</source>
        <translation>Tekent op de plek van deze hotspot een claim die hem beantwoordt: {block}, zoals in het paneel Claims. De twee blijven verbonden. Met het pijltje kiest u een andere bouwsteen.</translation>
    </message>
    <message>
        <source>For which party somebody speaks, such as the water board or residents.</source>
        <translation>Namens welke partij iemand spreekt, zoals het waterschap of bewoners.</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Hot spots or texts that are not saved yet: {count}</source>
        <translation>Hotspots of teksten die nog niet zijn bewaard: {count}</translation>
    </message>
    <message>
        <source>Hot spots or texts: {count}</source>
        <translation>Hotspots of teksten: {count}</translation>
    </message>
    <message>
        <source>It does not leave this computer in an export meant for others.</source>
        <translation>Hij verlaat deze computer niet in een export die voor anderen is bedoeld.</translation>
    </message>
    <message>
        <source>Keys while you note on the map: {keys}</source>
        <translation>Toetsen tijdens het noteren op de kaart: {keys}</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Soort:</translation>
    </message>
    <message>
        <source>List only hot spots in which these words occur: in text, reactions or claims.</source>
        <translation>Toon alleen hotspots waarin deze woorden voorkomen: in tekst, reacties of claims.</translation>
    </message>
    <message>
        <source>List only hot spots of this kind.</source>
        <translation>Toon alleen hotspots van deze soort.</translation>
    </message>
    <message>
        <source>List only this kind</source>
        <translation>Alleen deze soort tonen</translation>
    </message>
    <message>
        <source>Make a claim: {block}</source>
        <translation>Maak een claim: {block}</translation>
    </message>
    <message>
        <source>Make a claim…</source>
        <translation>Maak een claim…</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaats</translation>
    </message>
    <message>
        <source>Move hot spot</source>
        <translation>Hotspot verplaatsen</translation>
    </message>
    <message>
        <source>Move: the next click on the map is the new place of this hot spot; Esc leaves it.</source>
        <translation>Verplaats: de volgende klik op de kaart is de nieuwe plek van deze hotspot; met Esc blijft hij waar hij is.</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Geen foto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Note hot spot: {kind}</source>
        <translation>Hotspot noteren: {kind}</translation>
    </message>
    <message>
        <source>Note on the map</source>
        <translation>Noteer op de kaart</translation>
    </message>
    <message>
        <source>Noted by {who}, {when}</source>
        <translation>Genoteerd door {who}, {when}</translation>
    </message>
    <message>
        <source>Noted:</source>
        <translation>Genoteerd:</translation>
    </message>
    <message>
        <source>Noted: {what}</source>
        <translation>Genoteerd: {what}</translation>
    </message>
    <message>
        <source>Open a plan first, then note hot spots.</source>
        <translation>Open eerst een plan; noteer daarna hotspots.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then note here what is said at which place.</source>
        <translation>Open een plan of het voorbeeld via de werkbalk of via Vector ▸ Wijkaanpak; noteer daarna hier wat er over welke plek wordt gezegd.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of this hot spot</source>
        <translation>Foto van deze hotspot</translation>
    </message>
    <message>
        <source>Photo {name}</source>
        <translation>Foto {name}</translation>
    </message>
    <message>
        <source>Photo:</source>
        <translation>Foto:</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>Reaction to hot spot: {party} {stance}</source>
        <translation>Reactie op hotspot: {party} {stance}</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Reactions that were typed and not given: {count}</source>
        <translation>Reacties die getypt en niet gegeven zijn: {count}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Remove reaction</source>
        <translation>Reactie verwijderen</translation>
    </message>
    <message>
        <source>Save the hot spots and texts that could not be saved, at the places you drew.</source>
        <translation>Bewaar de hotspots en teksten die niet bewaard konden worden, op de plekken die u tekende.</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Zoeken (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in hot spots</source>
        <translation>Zoeken in hotspots</translation>
    </message>
    <message>
        <source>Text of the hot spot</source>
        <translation>Tekst van de hotspot</translation>
    </message>
    <message>
        <source>The photo is not shown: {path} lies outside the folder of the plan. Copy it to that folder and choose it there.</source>
        <translation>De foto wordt niet getoond: {path} ligt buiten de map van het plan. Kopieer hem naar die map en kies hem daar.</translation>
    </message>
    <message>
        <source>The photo is not there: {path}</source>
        <translation>De foto is er niet: {path}</translation>
    </message>
    <message>
        <source>The plan was closed with hot spots or texts that are not saved yet: {count}; they are kept until you open the plan again.</source>
        <translation>Het plan is gesloten met hotspots of teksten die nog niet in het plan staan: {count}; ze blijven bewaard tot u het plan weer opent.</translation>
    </message>
    <message>
        <source>This hot spot is not saved yet. Type what is said: Try again saves it with its text.</source>
        <translation>Deze hotspot is nog niet bewaard. Typ wat er gezegd wordt: met ‘Opnieuw’ wordt hij met zijn tekst bewaard.</translation>
    </message>
    <message>
        <source>This hot spot is there already: type what is said.</source>
        <translation>Deze hotspot is er al: typ wat er gezegd wordt.</translation>
    </message>
    <message>
        <source>This hot spot lies outside the plan area; it is noted.</source>
        <translation>Deze hotspot ligt buiten het plangebied; hij is wel genoteerd.</translation>
    </message>
    <message>
        <source>This party agrees with the hot spot.</source>
        <translation>Deze partij is het eens met de hotspot.</translation>
    </message>
    <message>
        <source>This party does not agree with the hot spot.</source>
        <translation>Deze partij is het niet eens met de hotspot.</translation>
    </message>
    <message>
        <source>This party neither agrees nor disagrees, but has something to say.</source>
        <translation>Deze partij is het niet eens en niet oneens, maar heeft iets te zeggen.</translation>
    </message>
    <message>
        <source>This place cannot be expressed in the coordinates of the plan ({crs}).</source>
        <translation>Deze plek is niet uit te drukken in de coördinaten van het plan ({crs}).</translation>
    </message>
    <message>
        <source>Throw away the hot spots and texts that could not be saved.</source>
        <translation>Gooi de hotspots en teksten weg die niet bewaard konden worden.</translation>
    </message>
    <message>
        <source>Transitions it touches:</source>
        <translation>Transities die het raakt:</translation>
    </message>
    <message>
        <source>What became of it:</source>
        <translation>Wat ermee gebeurt:</translation>
    </message>
    <message>
        <source>What is answered, for who said it. Enter saves.</source>
        <translation>Wat het antwoord is, voor wie het zei. Enter bewaart.</translation>
    </message>
    <message>
        <source>What is said about this place. Enter saves, Shift+Enter begins a new line, Esc leaves it as it was.</source>
        <translation>Wat er over deze plek wordt gezegd. Enter bewaart, Shift+Enter begint een nieuwe regel, Esc laat het zoals het was.</translation>
    </message>
    <message>
        <source>What is said? Enter saves.</source>
        <translation>Wat wordt er gezegd? Enter bewaart.</translation>
    </message>
    <message>
        <source>What sort of hot spot it is.</source>
        <translation>Wat voor soort hotspot het is.</translation>
    </message>
    <message>
        <source>What the party says</source>
        <translation>Wat de partij zegt</translation>
    </message>
    <message>
        <source>What the party says; only a remark needs it. Enter notes a remark.</source>
        <translation>Wat de partij zegt; alleen bij een opmerking is dat nodig. Enter noteert een opmerking.</translation>
    </message>
    <message>
        <source>When it was noted: on the walk through the neighbourhood, or in the studio.</source>
        <translation>Wanneer hij is genoteerd: tijdens de wandeling door de buurt, of in het atelier.</translation>
    </message>
    <message>
        <source>Which party?</source>
        <translation>Welke partij?</translation>
    </message>
    <message>
        <source>While this is pressed each click on the map is a hot spot of the chosen kind, and a loop drawn with the button down is an area. Esc stops.</source>
        <translation>Zolang dit is ingedrukt, is elke klik op de kaart een hotspot van de gekozen soort, en een lus die u met ingedrukte muisknop tekent een gebied. Esc stopt.</translation>
    </message>
    <message>
        <source>Who thinks what of this hot spot. Delete removes a reaction.</source>
        <translation>Wie wat van deze hotspot vindt. Delete verwijdert een reactie.</translation>
    </message>
    <message>
        <source>Why not? Enter saves.</source>
        <translation>Waarom niet? Enter bewaart.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>With another building block…</source>
        <translation>Met een andere bouwsteen…</translation>
    </message>
    <message>
        <source>Write text of hot spot</source>
        <translation>Tekst van hotspot schrijven</translation>
    </message>
    <message>
        <source>a claim that is not in the plan any more</source>
        <translation>een claim die niet meer in het plan staat</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>eens</translation>
    </message>
    <message>
        <source>area</source>
        <translation>gebied</translation>
    </message>
    <message>
        <source>claim without a name</source>
        <translation>claim zonder naam</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertrouwelijk</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>oneens</translation>
    </message>
    <message>
        <source>kind unknown</source>
        <translation>soort onbekend</translation>
    </message>
    <message>
        <source>party unknown</source>
        <translation>partij onbekend</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>merkt op</translation>
    </message>
    <message>
        <source>stance unknown</source>
        <translation>mening onbekend</translation>
    </message>
    <message>
        <source>{count} agree</source>
        <translation>{count} eens</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} claims</translation>
    </message>
    <message>
        <source>{count} disagree</source>
        <translation>{count} oneens</translation>
    </message>
    <message>
        <source>{count} of unknown stance</source>
        <translation>{count} met onbekende mening</translation>
    </message>
    <message>
        <source>{count} with a remark</source>
        <translation>{count} met een opmerking</translation>
    </message>
    <message>
        <source>{name} cannot be shown: it is no picture that QGIS can read.</source>
        <translation>{name} kan niet worden getoond: het is geen afbeelding die QGIS kan lezen.</translation>
    </message>
    <message>
        <source>{name} is not shown: it is too large, {width} x {height} pixels.</source>
        <translation>{name} wordt niet getoond: te groot, {width} x {height} pixels.</translation>
    </message>
    <message>
        <source>{total} hot spots</source>
        <translation>{total} hotspots</translation>
    </message>
    <message>
        <source>{visible} of 1 hot spot</source>
        <translation>{visible} van 1 hotspot</translation>
    </message>
    <message>
        <source>{visible} of {total} hot spots</source>
        <translation>{visible} van {total} hotspots</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Accept a finding</source>
        <translation>Bevinding accepteren</translation>
    </message>
    <message>
        <source>Accept no more</source>
        <translation>Niet meer accepteren</translation>
    </message>
    <message>
        <source>Accept no more: {finding}</source>
        <translation>Niet meer accepteren: {finding}</translation>
    </message>
    <message>
        <source>Accept: {finding}</source>
        <translation>Accepteren: {finding}</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accepteren…</translation>
    </message>
    <message>
        <source>All that parties ever said of this finding, the oldest first.</source>
        <translation>Alles wat partijen ooit van deze bevinding zeiden, het oudste eerst.</translation>
    </message>
    <message>
        <source>Another party</source>
        <translation>Partij erbij</translation>
    </message>
    <message>
        <source>At which table it lies, and what was decided by whom.</source>
        <translation>Aan welke tafel het ligt, en wat door wie is besloten.</translation>
    </message>
    <message>
        <source>Compensate: {finding}</source>
        <translation>Compenseren: {finding}</translation>
    </message>
    <message>
        <source>Confront {count}/{all}</source>
        <translation>Confrontatie {count}/{all}</translation>
    </message>
    <message>
        <source>Confront: {finding}</source>
        <translation>Confronteren: {finding}</translation>
    </message>
    <message>
        <source>Confrontation</source>
        <translation>Confrontatie</translation>
    </message>
    <message>
        <source>Decide: {finding}</source>
        <translation>Besluiten: {finding}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Do not show a finding</source>
        <translation>Bevinding niet tonen</translation>
    </message>
    <message>
        <source>Do not show this finding…</source>
        <translation>Toon deze bevinding niet…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Oplichten</translation>
    </message>
    <message>
        <source>Hide the rule of: {finding}</source>
        <translation>Regel verbergen van: {finding}</translation>
    </message>
    <message>
        <source>Hide: {finding}</source>
        <translation>Verbergen: {finding}</translation>
    </message>
    <message>
        <source>Hide…</source>
        <translation>Verberg…</translation>
    </message>
    <message>
        <source>History ({count})</source>
        <translation>Geschiedenis ({count})</translation>
    </message>
    <message>
        <source>Judge again, what was found has changed. Said before: {said}.</source>
        <translation>Oordeel opnieuw, de bevinding is veranderd. Eerder gezegd: {said}.</translation>
    </message>
    <message>
        <source>Judge: {finding}</source>
        <translation>Oordelen: {finding}</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Judgement {count}</source>
        <translation>Oordeel {count}</translation>
    </message>
    <message>
        <source>Leave it out of lists, counts and sheets, with a reason; it can be shown again.</source>
        <translation>Laat het weg uit lijsten, tellingen en bladen, met een reden; het kan weer worden getoond.</translation>
    </message>
    <message>
        <source>Let its place flash on the map.</source>
        <translation>Laat de plek oplichten op de kaart.</translation>
    </message>
    <message>
        <source>Live with it as it is: asks why, and asks again when what was found changes.</source>
        <translation>Leef ermee zoals het is: vraagt waarom, en vraagt opnieuw als de bevinding verandert.</translation>
    </message>
    <message>
        <source>No finding of this rule is shown in this plan: {rule}</source>
        <translation>Geen bevinding van deze regel wordt in dit plan getoond: {rule}</translation>
    </message>
    <message>
        <source>No party is known here yet; ask one below.</source>
        <translation>Er is hier nog geen partij bekend; vraag er hieronder een.</translation>
    </message>
    <message>
        <source>Remark on: {finding}</source>
        <translation>Opmerking bij: {finding}</translation>
    </message>
    <message>
        <source>Rule…</source>
        <translation>Regel…</translation>
    </message>
    <message>
        <source>See what the rule asks and where that comes from, or change it for this plan.</source>
        <translation>Zie wat de regel vraagt en waar dat vandaan komt, of verander hem voor dit plan.</translation>
    </message>
    <message>
        <source>Show again: {finding}</source>
        <translation>Weer tonen: {finding}</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Toon het weer</translation>
    </message>
    <message>
        <source>Show its place on the map (Enter).</source>
        <translation>Toon de plek op de kaart (Enter).</translation>
    </message>
    <message>
        <source>Show no finding of this rule…</source>
        <translation>Toon geen bevinding van deze regel…</translation>
    </message>
    <message>
        <source>The number that it goes by on the map, in lists and on sheets; it is no rank.</source>
        <translation>Het nummer op de kaart, in lijsten en op bladen; het is geen rangorde.</translation>
    </message>
    <message>
        <source>The six things that meet here, and the way out.</source>
        <translation>De zes dingen die hier samenkomen, en de uitweg.</translation>
    </message>
    <message>
        <source>To another table: {finding}</source>
        <translation>Naar een andere tafel: {finding}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Weet niet</translation>
    </message>
    <message>
        <source>What each party thinks of it.</source>
        <translation>Wat elke partij ervan vindt.</translation>
    </message>
    <message>
        <source>What was measured, what is asked, and where that comes from.</source>
        <translation>Wat is gemeten, wat wordt gevraagd, en waar dat vandaan komt.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>eens</translation>
    </message>
    <message>
        <source>agrees with this finding; once more takes it back.</source>
        <translation>is het ermee eens; nog eens drukken neemt het terug.</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>oneens</translation>
    </message>
    <message>
        <source>disputes this finding; once more takes it back.</source>
        <translation>is het er niet mee eens; nog eens drukken neemt het terug.</translation>
    </message>
    <message>
        <source>does not know</source>
        <translation>weet niet</translation>
    </message>
</context>
<context>
    <name>KindTable</name>
    <message>
        <source>'{kind}' is no kind of the catalogue.</source>
        <translation>'{kind}' is geen soort van de catalogus.</translation>
    </message>
    <message>
        <source>'{kind}' stands in row {first} already.</source>
        <translation>'{kind}' staat al in rij {first}.</translation>
    </message>
    <message>
        <source>'{text}' can be read in two ways; write 1,2 or 1200.</source>
        <translation>'{text}' kan op twee manieren worden gelezen; schrijf 1,2 of 1200.</translation>
    </message>
    <message>
        <source>'{text}' is no number.</source>
        <translation>'{text}' is geen getal.</translation>
    </message>
    <message>
        <source>'{text}' is none of {words}.</source>
        <translation>'{text}' is geen van {words}.</translation>
    </message>
    <message>
        <source>Nothing was read: correct these rows first.</source>
        <translation>Er is niets gelezen: verbeter eerst deze rijen.</translation>
    </message>
    <message>
        <source>Read from csv…</source>
        <translation>Lezen uit csv…</translation>
    </message>
    <message>
        <source>Row {number}: {problem}</source>
        <translation>Rij {number}: {problem}</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tabellen (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The first row must hold the headings {headings}, semicolons between them: at least {needed} and one figure.</source>
        <translation>In de eerste rij moeten de koppen {headings} staan, met puntkomma's ertussen: ten minste {needed} en één getal.</translation>
    </message>
    <message>
        <source>Write to csv…</source>
        <translation>Schrijven naar csv…</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>the kind is missing.</source>
        <translation>de soort ontbreekt.</translation>
    </message>
    <message>
        <source>{file} could not be read; see whether it is there and may be opened.</source>
        <translation>{file} kon niet worden gelezen; kijk of het er staat en geopend mag worden.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} kon niet worden geschreven: {reason}.</translation>
    </message>
    <message>
        <source>{file} has no rows below its headings.</source>
        <translation>{file} heeft geen rijen onder de koppen.</translation>
    </message>
    <message>
        <source>{file} is no table of figures.</source>
        <translation>{file} is geen tabel met getallen.</translation>
    </message>
</context>
<context>
    <name>Klic</name>
    <message>
        <source>Areas of stations, cabinets and cable beds, not used because no areas are asked: {count}.</source>
        <translation>Vlakken van stations, kasten en kabelbedden, niet gebruikt omdat er geen vlakken zijn gevraagd: {count}.</translation>
    </message>
    <message>
        <source>Areas that belong to no object or have no usable geometry, left out: {count} ({names}).</source>
        <translation>Vlakken die bij geen object horen of geen bruikbare geometrie hebben, weggelaten: {count} ({names}).</translation>
    </message>
    <message>
        <source>Buildings that come once for each net that they serve, counted once: {count} ({names}).</source>
        <translation>Gebouwen die voor elk net dat ze bedienen nog eens meekomen, één keer geteld: {count} ({names}).</translation>
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
        <source>Joints, bends, service points and other parts of the lines, without room of their own: {count}.</source>
        <translation>Moffen, bochten, aansluitpunten en andere onderdelen van de lijnen, zonder eigen ruimte: {count}.</translation>
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
        <source>Measured depths that are not used, because no depth below ground follows from their figures (heights relative to NAP need that of the ground too): {count} ({names}).</source>
        <translation>Gemeten dieptes die niet zijn gebruikt, omdat uit hun getallen geen diepte onder het maaiveld volgt (bij hoogten ten opzichte van NAP is ook die van het maaiveld nodig): {count} ({names}).</translation>
    </message>
    <message>
        <source>Measured depths that are not used, because they are not of the top of a line: {count} ({names}).</source>
        <translation>Gemeten dieptes die niet zijn gebruikt, omdat ze niet van de bovenkant van een leiding zijn: {count} ({names}).</translation>
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
        <source>Objects of which the area does not hold the whole line, so that the line is used: {count} ({names}).</source>
        <translation>Objecten waarvan het vlak niet de hele lijn omvat, zodat de lijn is gebruikt: {count} ({names}).</translation>
    </message>
    <message>
        <source>Objects of which the real area takes the place of a point or a line: {count}.</source>
        <translation>Objecten waarvan het echte vlak in de plaats komt van een punt of een lijn: {count}.</translation>
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
        <source>Points that take room: {kinds}.</source>
        <translation>Punten die ruimte innemen: {kinds}.</translation>
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
        <source>Rows out of use but still there, which can be taken away: {rows}.</source>
        <translation>Rijen die buiten gebruik zijn maar er nog liggen en weg kunnen: {rows}.</translation>
    </message>
    <message>
        <source>Rows planned and not there yet, of which the place is taken and the period is not known: {rows}.</source>
        <translation>Rijen die gepland zijn en er nog niet liggen; de plek is vergeven, de periode niet bekend: {rows}.</translation>
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
        <source>The base map has no place, because the delivery does not say what it covers.</source>
        <translation>De achtergrondkaart heeft geen plaats, omdat de levering niet zegt welk gebied hij beslaat.</translation>
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
        <source>{name} (out of use)</source>
        <translation>{name} (buiten gebruik)</translation>
    </message>
    <message>
        <source>{name} (planned)</source>
        <translation>{name} (gepland)</translation>
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
        <source>{name} holds no delivery itself but other zips ({names}); unpack it and choose one of them.</source>
        <translation>{name} bevat zelf geen levering maar wel zips ({names}); pak hem uit en kies er een van.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: the XML breaks off or is wrong at line {line}.</source>
        <translation>{name} is beschadigd of onvolledig: de XML breekt af of is fout op regel {line}.</translation>
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
        <source>{object_class}, {theme}: {rows} (lines), {length} m.</source>
        <translation>{object_class}, {theme}: {rows} (lijnen), {length} m.</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>    choose a period to go along</source>
        <translation>    kies een periode om mee te gaan</translation>
    </message>
    <message>
        <source>    rule {rule} ({status})</source>
        <translation>    regel {rule} ({status})</translation>
    </message>
    <message>
        <source>; {count} more</source>
        <translation>; en nog {count}</translation>
    </message>
    <message>
        <source>? Choose at most {count} claims to read what was not judged of them</source>
        <translation>? Kies hoogstens {count} claims om te lezen wat er niet van beoordeeld is</translation>
    </message>
    <message>
        <source>? No answer: the existing objects could not be read</source>
        <translation>? Geen antwoord: de bestaande objecten konden niet worden gelezen</translation>
    </message>
    <message>
        <source>? No answer: {reason}</source>
        <translation>? Geen antwoord: {reason}</translation>
    </message>
    <message>
        <source>? No data about {share} % of this ground</source>
        <translation>? Geen gegevens over {share} % van deze grond</translation>
    </message>
    <message>
        <source>? No period: nothing can be said about opening once</source>
        <translation>? Geen periode: werk met werk is niet te zeggen</translation>
    </message>
    <message>
        <source>? No rule says anything about this kind</source>
        <translation>? Geen regel zegt iets over deze soort</translation>
    </message>
    <message>
        <source>? No rule says whether it may lie on {other}</source>
        <translation>? Geen regel zegt of dit op {other} mag liggen</translation>
    </message>
    <message>
        <source>? No size is known: only its axis is judged; fill in the width</source>
        <translation>? Maat onbekend: alleen de hartlijn is beoordeeld; vul de breedte in</translation>
    </message>
    <message>
        <source>? The existing objects are still being read</source>
        <translation>? De bestaande objecten worden nog gelezen</translation>
    </message>
    <message>
        <source>? Too large or without a place: draw it again to have it judged</source>
        <translation>? Te groot of zonder plek: teken het opnieuw, dan wordt het beoordeeld</translation>
    </message>
    <message>
        <source>? {other}: {reason}</source>
        <translation>? {other}: {reason}</translation>
    </message>
    <message>
        <source>How many rows of each source were used could not be written down: {reason}</source>
        <translation>Hoeveel rijen van elke bron zijn gebruikt kon niet worden vastgelegd: {reason}</translation>
    </message>
    <message>
        <source>Live answers cannot be given: {reason}</source>
        <translation>Tijdens het tekenen kan geen antwoord worden gegeven: {reason}</translation>
    </message>
    <message>
        <source>No conflict with what is known here</source>
        <translation>Geen conflict met wat hier bekend is</translation>
    </message>
    <message>
        <source>Not shown, with a reason: {count} (in Findings: Filters, Status)</source>
        <translation>Niet getoond, met een reden: {count} (in Bevindingen: Filters, Status)</translation>
    </message>
    <message>
        <source>Of {part}:</source>
        <translation>Van {part}:</translation>
    </message>
    <message>
        <source>The findings could not be brought up to date after an edit: {reason}</source>
        <translation>De bevindingen konden na een wijziging niet worden bijgewerkt: {reason}</translation>
    </message>
    <message>
        <source>Wijkaanpak: findings after an edit</source>
        <translation>Wijkaanpak: bevindingen na een wijziging</translation>
    </message>
    <message>
        <source>Wijkaanpak: reading the existing objects</source>
        <translation>Wijkaanpak: bestaande objecten lezen</translation>
    </message>
    <message>
        <source>a depth is not known</source>
        <translation>een diepte is niet bekend</translation>
    </message>
    <message>
        <source>a width is not known</source>
        <translation>een breedte is niet bekend</translation>
    </message>
    <message>
        <source>a zone that is fixed</source>
        <translation>een zone die vastligt</translation>
    </message>
    <message>
        <source>another claim takes it away</source>
        <translation>een andere claim haalt het weg</translation>
    </message>
    <message>
        <source>distance unknown</source>
        <translation>afstand onbekend</translation>
    </message>
    <message>
        <source>location not accurate enough</source>
        <translation>ligging niet nauwkeurig genoeg</translation>
    </message>
    <message>
        <source>only reserved, does not count now</source>
        <translation>alleen gereserveerd, telt nu niet mee</translation>
    </message>
    <message>
        <source>setting of the plan</source>
        <translation>instelling van het plan</translation>
    </message>
    <message>
        <source>• Arrange first: {other}</source>
        <translation>• Eerst regelen: {other}</translation>
    </message>
    <message>
        <source>• Works near {other}</source>
        <translation>• Werk bij {other}</translation>
    </message>
    <message>
        <source>• {other}: no published rule judges it</source>
        <translation>• {other}: geen gepubliceerde regel oordeelt erover</translation>
    </message>
    <message>
        <source>⇄ Here the street opens: {other} {years}</source>
        <translation>⇄ Hier gaat de straat open: {other} {years}</translation>
    </message>
    <message>
        <source>⇄ Hot spot on this ground: {name}</source>
        <translation>⇄ Hotspot op deze grond: {name}</translation>
    </message>
    <message>
        <source>⇄ Hot spot {distance} away: {name}</source>
        <translation>⇄ Hotspot op {distance}: {name}</translation>
    </message>
    <message>
        <source>⇄ In one go with {other}</source>
        <translation>⇄ In één keer met {other}</translation>
    </message>
    <message>
        <source>⇄ In one go with {other}, if one moves {shift}</source>
        <translation>⇄ In één keer met {other}, als een van de twee {shift} schuift</translation>
    </message>
    <message>
        <source>⇄ Makes room, or gets it: {other}</source>
        <translation>⇄ Maakt of krijgt ruimte: {other}</translation>
    </message>
    <message>
        <source>⇄ One opening with {other}</source>
        <translation>⇄ Straat één keer open met {other}</translation>
    </message>
    <message>
        <source>⇄ One opening with {other}, if one moves {shift}</source>
        <translation>⇄ Straat één keer open met {other}, als één {shift} schuift</translation>
    </message>
    <message>
        <source>⇄ Shares ground with {other}</source>
        <translation>⇄ Deelt grond met {other}</translation>
    </message>
    <message>
        <source>△ Must stay: {name}</source>
        <translation>△ Moet blijven: {name}</translation>
    </message>
    <message>
        <source>△ Takes the place of {other}</source>
        <translation>△ Komt in de plaats van {other}</translation>
    </message>
    <message>
        <source>✖ Also in conflict: {parts}</source>
        <translation>✖ Ook in conflict: {parts}</translation>
    </message>
    <message>
        <source>✖ Crosses {other}: too little height between</source>
        <translation>✖ Kruist {other}: te weinig hoogte ertussen</translation>
    </message>
    <message>
        <source>✖ Lies on {other}, where it cannot be</source>
        <translation>✖ Ligt op {other}; dat kan niet</translation>
    </message>
    <message>
        <source>✖ Street opened twice: {other}, {gap} apart</source>
        <translation>✖ Straat twee keer open: {other}, {gap} ertussen</translation>
    </message>
    <message>
        <source>✖ {other}: {measured} away, {required} asked</source>
        <translation>✖ {other}: op {measured}, gevraagd {required}</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Existing data of {plan}</source>
        <translation>Bestaande gegevens van {plan}</translation>
    </message>
    <message>
        <source>Layer '{layer}' has edits that are not saved, and stays in the project.</source>
        <translation>Laag '{layer}' heeft wijzigingen die niet zijn opgeslagen, en blijft in het project.</translation>
    </message>
    <message>
        <source>Network not known</source>
        <translation>Net niet bekend</translation>
    </message>
    <message>
        <source>Other, or not known</source>
        <translation>Overig of onbekend</translation>
    </message>
    <message>
        <source>Registered with the plan: {use}</source>
        <translation>Toegevoegd aan het plan: {use}</translation>
    </message>
    <message>
        <source>The selected area has no place in {crs}.</source>
        <translation>Het geselecteerde gebied heeft geen plek in {crs}.</translation>
    </message>
    <message>
        <source>This place cannot be shown in the coordinate reference system of the map.</source>
        <translation>Deze plek kan niet worden getoond in het coördinatenstelsel van de kaart.</translation>
    </message>
    <message>
        <source>base map</source>
        <translation>achtergrondkaart</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>&amp;All as there</source>
        <translation>&amp;Alles zoals daar</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Overnemen</translation>
    </message>
    <message>
        <source>All as &amp;here</source>
        <translation>Alles zoals &amp;hier</translation>
    </message>
    <message>
        <source>Another copy of this plan</source>
        <translation>Een andere kopie van dit plan</translation>
    </message>
    <message>
        <source>As &amp;proposed</source>
        <translation>Zoals &amp;voorgesteld</translation>
    </message>
    <message>
        <source>Bring in Another Copy</source>
        <translation>Andere kopie inbrengen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Comparing was cancelled; nothing was taken over.</source>
        <translation>Het vergelijken is afgebroken; er is niets overgenomen.</translation>
    </message>
    <message>
        <source>Comparing with {name}…</source>
        <translation>Vergelijken met {name}…</translation>
    </message>
    <message>
        <source>Here → there</source>
        <translation>Hier → daar</translation>
    </message>
    <message>
        <source>Last touched here</source>
        <translation>Hier het laatst</translation>
    </message>
    <message>
        <source>Last touched there</source>
        <translation>Daar het laatst</translation>
    </message>
    <message>
        <source>Merge with {name}</source>
        <translation>Samenvoegen met {name}</translation>
    </message>
    <message>
        <source>Not taken over from {name}: {table}, {record}</source>
        <translation>Niet overgenomen uit {name}: {table}, {record}</translation>
    </message>
    <message>
        <source>Nothing was taken over: {reason}</source>
        <translation>Er is niets overgenomen: {reason}</translation>
    </message>
    <message>
        <source>Of these {count} (with !) are for you to decide: this plan changed them too. Unless you tick them they stay as they are here, and the log keeps what they are there.</source>
        <translation>Over {count} daarvan (met !) beslist u zelf: die zijn ook in dit plan veranderd. Als u ze niet aanvinkt, blijven ze zoals ze hier zijn, en bewaart het logboek wat ze daar zijn.</translation>
    </message>
    <message>
        <source>Open a plan first, then bring another copy of it in.</source>
        <translation>Open eerst een plan en breng dan een andere kopie ervan in.</translation>
    </message>
    <message>
        <source>Records taken over: {taken}; left as they are here: {kept}. Ctrl+Z takes it back.</source>
        <translation>Overgenomen: {taken}; gebleven zoals ze hier zijn: {kept}. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Records that differ</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>Records that differ in {name}: {count}; what is ticked is taken over.</source>
        <translation>In {name} verschillen {count} regels; wat is aangevinkt wordt overgenomen.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Take over what is ticked, as one step that Ctrl+Z takes back.</source>
        <translation>Neem over wat is aangevinkt, in één stap die Ctrl+Z ongedaan maakt.</translation>
    </message>
    <message>
        <source>That is this plan itself; choose another copy of it.</source>
        <translation>Dat is dit plan zelf; kies een andere kopie ervan.</translation>
    </message>
    <message>
        <source>The other plan is in {there} and this one in {here}; both must be in the same.</source>
        <translation>Het andere plan staat in {there} en dit plan in {here}; beide moeten in hetzelfde stelsel staan.</translation>
    </message>
    <message>
        <source>Tick everything.</source>
        <translation>Vink alles aan.</translation>
    </message>
    <message>
        <source>Tick nothing.</source>
        <translation>Vink niets aan.</translation>
    </message>
    <message>
        <source>Tick what only the other copy changed.</source>
        <translation>Vink aan wat alleen in de andere kopie is veranderd.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>in beide veranderd</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>daar veranderd</translation>
    </message>
    <message>
        <source>differs; the log does not say who changed it</source>
        <translation>verschilt; het logboek zegt niet wie het veranderde</translation>
    </message>
    <message>
        <source>new there</source>
        <translation>nieuw daar</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>removed here, changed there</source>
        <translation>hier weggehaald, daar veranderd</translation>
    </message>
    <message>
        <source>removed there</source>
        <translation>daar weggehaald</translation>
    </message>
    <message>
        <source>removed there, changed here</source>
        <translation>daar weggehaald, hier veranderd</translation>
    </message>
    <message>
        <source>the place or shape</source>
        <translation>de plek of vorm</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{name} holds nothing that this plan does not have.</source>
        <translation>{name} bevat niets dat dit plan niet heeft.</translation>
    </message>
    <message>
        <source>{name} is no copy of this plan but another one; all that is in it comes beside what is here.</source>
        <translation>{name} is geen kopie van dit plan maar een ander plan; alles wat erin staat komt naast wat er hier is.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open the file with the program for files of its kind</source>
        <translation>Open het bestand met het programma voor dit soort bestanden</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alles lezen</translation>
    </message>
    <message>
        <source>Remarks ({count})</source>
        <translation>Opmerkingen ({count})</translation>
    </message>
    <message>
        <source>Show all of it in a window</source>
        <translation>Toon alles in een venster</translation>
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
        <source>Give the file a name, such as {name}.</source>
        <translation>Geef het bestand een naam, bijvoorbeeld {name}.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Nieuw plan</translation>
    </message>
    <message>
        <source>Plan (*.gpkg)</source>
        <translation>Plan (*.gpkg)</translation>
    </message>
    <message>
        <source>Save the new plan as</source>
        <translation>Nieuw plan opslaan als</translation>
    </message>
    <message>
        <source>Select one or more polygons in a layer first, or draw the area of the plan.</source>
        <translation>Selecteer eerst een of meer vlakken in een laag, of teken het gebied van het plan.</translation>
    </message>
    <message>
        <source>The area has no system of coordinates of its own; its coordinates are taken to be those of {crs}.</source>
        <translation>Het gebied heeft geen eigen coördinatenstelsel; de coördinaten worden gelezen als {crs}.</translation>
    </message>
    <message>
        <source>The area is not known to lie in the Netherlands; choose a system that counts in metres.</source>
        <translation>Het is niet bekend dat het gebied in Nederland ligt; kies een stelsel dat in meters rekent.</translation>
    </message>
    <message>
        <source>The file {name} exists already and is kept; choose another name.</source>
        <translation>Het bestand {name} bestaat al en blijft zoals het is; kies een andere naam.</translation>
    </message>
    <message>
        <source>The plan could not be made: {reason}.</source>
        <translation>Het plan kon niet worden gemaakt: {reason}.</translation>
    </message>
    <message>
        <source>none (select a polygon first to use it as the plan area)</source>
        <translation>geen (selecteer eerst een polygoon om die als plangebied te gebruiken)</translation>
    </message>
    <message>
        <source>the area that was drawn</source>
        <translation>het gebied dat is getekend</translation>
    </message>
    <message>
        <source>the ground that {delivery} was asked for</source>
        <translation>het gebied waarvoor {delivery} is aangevraagd</translation>
    </message>
    <message>
        <source>the selected polygons of layer '{layer}'</source>
        <translation>de geselecteerde polygonen van laag '{layer}'</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>nog te kiezen</translation>
    </message>
    <message>
        <source>{crs} does not measure metres on the ground; choose one that does, such as RD New.</source>
        <translation>{crs} meet geen meters op de grond; kies een stelsel dat dat wel doet, zoals RD New.</translation>
    </message>
</context>
<context>
    <name>OpenCopy</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Open a plan first, then save a copy of it.</source>
        <translation>Open eerst een plan en sla er dan een kopie van op.</translation>
    </message>
    <message>
        <source>Records left out, which are confidential or hang on one: {count}.</source>
        <translation>Weggelaten gegevens, die vertrouwelijk zijn of daaraan hangen: {count}.</translation>
    </message>
    <message>
        <source>Save a copy without what is confidential</source>
        <translation>Kopie opslaan zonder wat vertrouwelijk is</translation>
    </message>
    <message>
        <source>Saving a copy without what is confidential…</source>
        <translation>Kopie opslaan zonder wat vertrouwelijk is…</translation>
    </message>
    <message>
        <source>Texts emptied, which named one: {count}.</source>
        <translation>Leeggemaakte teksten, die er een noemden: {count}.</translation>
    </message>
    <message>
        <source>The copy could not be saved: {reason}</source>
        <translation>De kopie kon niet worden opgeslagen: {reason}</translation>
    </message>
    <message>
        <source>The copy is in {path}. Read it through before you pass it on.</source>
        <translation>De kopie staat in {path}. Lees haar door voor u haar doorgeeft.</translation>
    </message>
    <message>
        <source>The copy is in {path}; nothing in the plan was confidential.</source>
        <translation>De kopie staat in {path}; niets in het plan was vertrouwelijk.</translation>
    </message>
    <message>
        <source>The copy was cancelled; nothing was written.</source>
        <translation>De kopie is geannuleerd; er is niets geschreven.</translation>
    </message>
    <message>
        <source>{plan} (open).gpkg</source>
        <translation>{plan} (openbaar).gpkg</translation>
    </message>
</context>
<context>
    <name>Openings</name>
    <message>
        <source> (of {priced} of {shared}; the rest has no cost)</source>
        <translation> (van {priced} van {shared}; de rest heeft geen kosten)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sorteer op</translation>
    </message>
    <message>
        <source>1 opening less</source>
        <translation>1 opening minder</translation>
    </message>
    <message>
        <source>1 other work opens the street by itself.</source>
        <translation>1 ander werk opent de straat alleen.</translation>
    </message>
    <message>
        <source>Could not be read, so euros may be more: {names}</source>
        <translation>Kon niet worden gelezen, dus het kan om meer euro's gaan: {names}</translation>
    </message>
    <message>
        <source>Euros are those of opening and closing the surface once less, by your own costs per m² (assumption): what the works cost themselves is not saved. Where surfaces lie over each other the cheapest counts.</source>
        <translation>Euro's gaan over het één keer minder openen en sluiten van de bovengrond, met de eigen kosten per m² (aanname): wat de werken zelf kosten wordt niet bespaard. Waar oppervlakken over elkaar liggen telt het goedkoopste.</translation>
    </message>
    <message>
        <source>Go to the section of the street that these works open (Enter).</source>
        <translation>Ga naar het stuk straat dat deze werken openen (Enter).</translation>
    </message>
    <message>
        <source>No two works can share one opening as they are planned, with what each planning may move. Smallest shifts says what would bring works together.</source>
        <translation>Geen twee werken passen samen in één opening, ook niet met wat elke planning mag schuiven. Kleinste verschuivingen zegt wat werken bij elkaar brengt.</translation>
    </message>
    <message>
        <source>Openings per m² and year belong to their own ground and are not added up.</source>
        <translation>Openingen per m² en jaar horen bij hun eigen grond en worden niet opgeteld.</translation>
    </message>
    <message>
        <source>Openings that two works or more can share.</source>
        <translation>Openingen die twee of meer werken kunnen delen.</translation>
    </message>
    <message>
        <source>Per year: over the horizon {first}–{last} counted from this year (assumption), as the plan sets none (Project ▸ Properties… ▸ Wijkaanpak, Sessions).</source>
        <translation>Per jaar: over de horizon {first}–{last}, gerekend vanaf dit jaar (aanname), want het plan zet er geen (Project ▸ Eigenschappen… ▸ Wijkaanpak, Sessies).</translation>
    </message>
    <message>
        <source>Per year: over the horizon {first}–{last}, up to the third year of the plan (Project ▸ Properties… ▸ Wijkaanpak, Sessions).</source>
        <translation>Per jaar: over de horizon {first}–{last}, tot en met het derde jaar van het plan (Project ▸ Eigenschappen… ▸ Wijkaanpak, Sessies).</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Laat zien op de kaart</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteer op</translation>
    </message>
    <message>
        <source>The openings are being worked out…</source>
        <translation>De openingen worden uitgerekend…</translation>
    </message>
    <message>
        <source>The openings cannot be worked out: {reason}</source>
        <translation>De openingen kunnen niet worden uitgerekend: {reason}</translation>
    </message>
    <message>
        <source>Together: 1 opening less</source>
        <translation>Samen: 1 opening minder</translation>
    </message>
    <message>
        <source>Together: {count} openings less</source>
        <translation>Samen: {count} openingen minder</translation>
    </message>
    <message>
        <source>What comes first: the earliest, or where the most is won.</source>
        <translation>Wat bovenaan staat: het eerste in de tijd, of waar het meest te winnen is.</translation>
    </message>
    <message>
        <source>Wijkaanpak: works in one opening</source>
        <translation>Wijkaanpak: werken in één opening</translation>
    </message>
    <message>
        <source>Works in one opening</source>
        <translation>Werken in één opening</translation>
    </message>
    <message>
        <source>Works that can open the street together: what they share is opened once. The number is that on the map; → opens a row to its works, Enter shows it on the map.</source>
        <translation>Werken die de straat samen kunnen openen: wat ze delen gaat één keer open. Het nummer is dat op de kaart; → klapt een rij uit tot haar werken, Enter laat haar op de kaart zien.</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>zoals gepland</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>euro</translation>
    </message>
    <message>
        <source>euro not known: no surface with a cost per m² lies here</source>
        <translation>euro onbekend: hier ligt geen oppervlak met kosten per m²</translation>
    </message>
    <message>
        <source>euro not known: the plan has no costs per m²</source>
        <translation>euro onbekend: het plan heeft geen kosten per m²</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>meters</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>m³ not known: 1 work without a depth</source>
        <translation>m³ onbekend: 1 werk zonder diepte</translation>
    </message>
    <message>
        <source>m³ not known: {count} works without a depth</source>
        <translation>m³ onbekend: {count} werken zonder diepte</translation>
    </message>
    <message>
        <source>m³ of 1 row not known</source>
        <translation>m³ van 1 rij onbekend</translation>
    </message>
    <message>
        <source>m³ of {count} rows not known</source>
        <translation>m³ van {count} rijen onbekend</translation>
    </message>
    <message>
        <source>no digging below ground level</source>
        <translation>niet gegraven onder het maaiveld</translation>
    </message>
    <message>
        <source>no euro: they share no ground that is opened twice</source>
        <translation>geen euro: ze delen geen grond die twee keer open zou gaan</translation>
    </message>
    <message>
        <source>openings less</source>
        <translation>openingen minder</translation>
    </message>
    <message>
        <source>outside the horizon</source>
        <translation>buiten de horizon</translation>
    </message>
    <message>
        <source>per m² and year {alone} → {once}</source>
        <translation>per m² en jaar {alone} → {once}</translation>
    </message>
    <message>
        <source>shared: {ground}</source>
        <translation>gedeeld: {ground}</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wanneer</translation>
    </message>
    <message>
        <source>{count} openings less</source>
        <translation>{count} openingen minder</translation>
    </message>
    <message>
        <source>{count} other works open the street by themselves.</source>
        <translation>{count} andere werken openen de straat elk alleen.</translation>
    </message>
    <message>
        <source>{earth} of earth dug once</source>
        <translation>{earth} grond één keer ontgraven</translation>
    </message>
    <message>
        <source>{euro} less</source>
        <translation>{euro} minder</translation>
    </message>
    <message>
        <source>{metres} of street</source>
        <translation>{metres} straat</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Addresses that plans may read</source>
        <translation>Adressen die plannen mogen lezen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Colour of heads and rules; one that is too pale to be read is made darker</source>
        <translation>Kleur van koppen en lijnen; een kleur die te licht is om te lezen wordt donkerder gemaakt</translation>
    </message>
    <message>
        <source>Distance, months and periods of a plan: Project &gt; Properties, Wijkaanpak.</source>
        <translation>Afstand, maanden en perioden van een plan: Project &gt; Eigenschappen, Wijkaanpak.</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elders</translation>
    </message>
    <message>
        <source>Favourite and recent building blocks: the cards in the Claims panel.</source>
        <translation>Favoriete en laatst gebruikte bouwstenen: de kaarten in het paneel Claims.</translation>
    </message>
    <message>
        <source>For every plan: {names}.</source>
        <translation>Voor elk plan: {names}.</translation>
    </message>
    <message>
        <source>Forget it: begin with the values of the catalogue</source>
        <translation>Vergeet het: begin met de waarden van de catalogus</translation>
    </message>
    <message>
        <source>House style of sheets</source>
        <translation>Huisstijl van bladen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo on the sheets</source>
        <translation>Logo op de bladen</translation>
    </message>
    <message>
        <source>None yet. 'Own profile…' in the window Add Data makes one for every plan.</source>
        <translation>Nog geen. 'Eigen profiel…' in het venster Gegevens toevoegen maakt er een voor elk plan.</translation>
    </message>
    <message>
        <source>None yet. What you register, or say may be read when a plan asks for it, comes here.</source>
        <translation>Nog geen. Wat u registreert, of waarvan u zegt dat het gelezen mag worden als een plan erom vraagt, komt hier.</translation>
    </message>
    <message>
        <source>Nothing yet: building blocks begin with the values of the catalogue.</source>
        <translation>Nog niets: bouwstenen beginnen met de waarden van de catalogus.</translation>
    </message>
    <message>
        <source>Of 1 building block the width, depth, layer or period that you typed last is offered again.</source>
        <translation>Van 1 bouwsteen wordt de breedte, diepte, laag of periode die u het laatst typte weer aangeboden.</translation>
    </message>
    <message>
        <source>Of {count} building blocks the width, depth, layer or period that you typed last is offered again.</source>
        <translation>Van {count} bouwstenen wordt de breedte, diepte, laag of periode die u het laatst typte weer aangeboden.</translation>
    </message>
    <message>
        <source>Own profiles</source>
        <translation>Eigen profielen</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Afbeeldingen (*.svg *.png)</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Map tonen</translation>
    </message>
    <message>
        <source>Stands on every sheet; the sheet holds the picture itself and names no file</source>
        <translation>Staat op elk blad; het blad bevat de afbeelding zelf en noemt geen bestand</translation>
    </message>
    <message>
        <source>The prefix of the search of Ctrl+K: the page Locator of these options.</source>
        <translation>Het woord voor het zoeken met Ctrl+K: de pagina Lokaliseren van deze opties.</translation>
    </message>
    <message>
        <source>These two are seen on every sheet that you make.</source>
        <translation>Deze twee staan op elk blad dat u maakt.</translation>
    </message>
    <message>
        <source>What the map does when you click a finding: the buttons in the Findings panel.</source>
        <translation>Wat de kaart doet als u op een bevinding klikt: de knoppen in het paneel Bevindingen.</translation>
    </message>
    <message>
        <source>What this computer remembers for you. It stands in no plan, and goes to nobody.</source>
        <translation>Wat deze computer voor u onthoudt. Het staat in geen plan en gaat naar niemand.</translation>
    </message>
    <message>
        <source>What you typed last</source>
        <translation>Wat u het laatst typte</translation>
    </message>
    <message>
        <source>You registered these, or said that they may be read. Without its tick an address is asked about again when the next plan that names it is opened. One that several plans name stands here several times.</source>
        <translation>U hebt ze geregistreerd, of gezegd dat ze gelezen mogen worden. Naar een adres zonder vinkje wordt weer gevraagd zodra een plan wordt geopend dat het noemt. Een adres dat meerdere plannen noemen, staat hier meerdere keren.</translation>
    </message>
    <message>
        <source>Your name in the log: Plan panel, Session, 'You are'.</source>
        <translation>Uw naam in het logboek: paneel Plan, Sessie, 'U bent'.</translation>
    </message>
</context>
<context>
    <name>OwnSizes</name>
    <message>
        <source>&amp;Depth from</source>
        <translation>&amp;Diepte van</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>Br&amp;on</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breedte</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;tot</translation>
    </message>
    <message>
        <source>Add own size: {kind}</source>
        <translation>Eigen maat toevoegen: {kind}</translation>
    </message>
    <message>
        <source>Below ground from {top} to {bottom}</source>
        <translation>Onder maaiveld van {top} tot {bottom}</translation>
    </message>
    <message>
        <source>Change own size: {kind}</source>
        <translation>Eigen maat wijzigen: {kind}</translation>
    </message>
    <message>
        <source>Change the size of this kind.</source>
        <translation>Wijzig de maat van deze soort.</translation>
    </message>
    <message>
        <source>Choose the kind that the size is of.</source>
        <translation>Kies de soort waarvan de maat is.</translation>
    </message>
    <message>
        <source>Depth from</source>
        <translation>Diepte van</translation>
    </message>
    <message>
        <source>Fill in which size this municipality uses for a kind.</source>
        <translation>Vul in welke maat deze gemeente voor een soort gebruikt.</translation>
    </message>
    <message>
        <source>How far below ground level its bottom lies, in metres; above ground it is negative.</source>
        <translation>Hoe diep de onderkant onder maaiveld ligt, in meters; boven maaiveld is het negatief.</translation>
    </message>
    <message>
        <source>How far below ground level its top lies, in metres; above ground it is negative.</source>
        <translation>Hoe diep de bovenkant onder maaiveld ligt, in meters; boven maaiveld is het negatief.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>No own sizes: those of the catalogue hold, and where that gives none the size is unknown. A municipality fills in once what its handbook says.</source>
        <translation>Geen eigen maten: die van de catalogus gelden, en waar die er geen geeft is de maat onbekend. Een gemeente vult één keer in wat haar handboek zegt.</translation>
    </message>
    <message>
        <source>Own Size</source>
        <translation>Eigen maat</translation>
    </message>
    <message>
        <source>Own sizes</source>
        <translation>Eigen maten</translation>
    </message>
    <message>
        <source>Own sizes read from {file}: {count}.</source>
        <translation>Eigen maten gelezen uit {file}: {count}.</translation>
    </message>
    <message>
        <source>Read Own Sizes</source>
        <translation>Eigen maten lezen</translation>
    </message>
    <message>
        <source>Read own sizes: {file}</source>
        <translation>Eigen maten lezen: {file}</translation>
    </message>
    <message>
        <source>Remove own size: {kind}</source>
        <translation>Eigen maat verwijderen: {kind}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>Take over sizes from a file, such as those of a municipal handbook: a row for each kind. Sizes of other kinds stay. When a row is wrong nothing is read, and it is said which.</source>
        <translation>Neem maten over uit een bestand, zoals die van een gemeentelijk handboek: een rij per soort. Maten van andere soorten blijven. Klopt een rij niet, dan wordt niets gelezen, en er staat welke.</translation>
    </message>
    <message>
        <source>The own sizes are in {path}.</source>
        <translation>De eigen maten staan in {path}.</translation>
    </message>
    <message>
        <source>The size of the catalogue holds again; claims keep what was filled in.</source>
        <translation>De maat van de catalogus geldt weer; claims houden wat is ingevuld.</translation>
    </message>
    <message>
        <source>What the size is of.</source>
        <translation>Waarvan de maat is.</translation>
    </message>
    <message>
        <source>What the size is of; type a part of its name.</source>
        <translation>Waarvan de maat is; typ een deel van de naam.</translation>
    </message>
    <message>
        <source>Where the size stands, such as a municipal handbook with its page.</source>
        <translation>Waar de maat staat, zoals een gemeentelijk handboek met de bladzijde.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breedte</translation>
    </message>
    <message>
        <source>Width of a line, diameter of a point, in metres.</source>
        <translation>Breedte van een lijn, doorsnee van een punt, in meters.</translation>
    </message>
    <message>
        <source>Width of a line, diameter of a point, in metres; unknown: that of the catalogue.</source>
        <translation>Breedte van een lijn, doorsnee van een punt, in meters; onbekend: die van de catalogus.</translation>
    </message>
    <message>
        <source>Width {width}</source>
        <translation>Breedte {width}</translation>
    </message>
    <message>
        <source>Write Own Sizes</source>
        <translation>Eigen maten schrijven</translation>
    </message>
    <message>
        <source>Write these sizes to a file, to fill in more in a spreadsheet or to use elsewhere.</source>
        <translation>Schrijf deze maten naar een bestand, om er in een rekenblad meer in te vullen of om ze elders te gebruiken.</translation>
    </message>
    <message>
        <source>own_sizes.csv</source>
        <translation>eigen_maten.csv</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>&amp;Begin at an occasion…</source>
        <translation>&amp;Begin bij een aanleiding…</translation>
    </message>
    <message>
        <source>&amp;Building block</source>
        <translation>&amp;Bouwsteen</translation>
    </message>
    <message>
        <source>&amp;Cost from</source>
        <translation>&amp;Kosten vanaf</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Uitvoer…</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;Mee</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>&amp;Koploper</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Occasion</source>
        <translation>&amp;Aanleiding</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Partij</translation>
    </message>
    <message>
        <source>&amp;Show its claims</source>
        <translation>&amp;Toon de claims</translation>
    </message>
    <message>
        <source>&amp;Show its claims on the map</source>
        <translation>&amp;Toon de claims op de kaart</translation>
    </message>
    <message>
        <source>&amp;Transitions</source>
        <translation>&amp;Transities</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>T&amp;ot</translation>
    </message>
    <message>
        <source>&amp;Weigh by these criteria</source>
        <translation>&amp;Weeg op deze criteria</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <translation>&amp;Gewichten…</translation>
    </message>
    <message>
        <source>&amp;What is agreed</source>
        <translation>&amp;Wat is afgesproken</translation>
    </message>
    <message>
        <source>'{cost}' is no amount in euros; write 12000 or 12000.50.</source>
        <translation>'{cost}' is geen bedrag in euro's; schrijf 12000 of 12000,50.</translation>
    </message>
    <message>
        <source>'{package}' leaves out: {names}.</source>
        <translation>'{package}' neemt niet mee: {names}.</translation>
    </message>
    <message>
        <source>'{role}' is no role in a package.</source>
        <translation>'{role}' is geen rol in een pakket.</translation>
    </message>
    <message>
        <source>1 agreement</source>
        <translation>1 afspraak</translation>
    </message>
    <message>
        <source>1 choice has no claim</source>
        <translation>1 keuze heeft geen claim</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 claim</translation>
    </message>
    <message>
        <source>1 in {mark}</source>
        <translation>1 in {mark}</translation>
    </message>
    <message>
        <source>1 is left out: something about it is not known.</source>
        <translation>1 is niet meegeteld: er is iets niet van bekend.</translation>
    </message>
    <message>
        <source>1 row of the table had no room on the sheet.</source>
        <translation>Voor 1 rij van de tabel was op het blad geen ruimte.</translation>
    </message>
    <message>
        <source>1 task is neither in nor left out with a reason</source>
        <translation>1 opgave gaat niet mee, en er staat niet waarom</translation>
    </message>
    <message>
        <source>1 unknown</source>
        <translation>1 onbekend</translation>
    </message>
    <message>
        <source>A building block that is drawn nowhere; it begins the text.</source>
        <translation>Een bouwsteen die nergens getekend wordt; de tekst begint ermee.</translation>
    </message>
    <message>
        <source>A criterion needs a name.</source>
        <translation>Een criterium heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A judgement lies between {lowest} and {highest}.</source>
        <translation>Een oordeel ligt tussen {lowest} en {highest}.</translation>
    </message>
    <message>
        <source>A package begins with an occasion: work that stands planned anyway. Claims join it, so that the street opens once.</source>
        <translation>Een pakket begint bij een aanleiding: een werk dat toch al gepland staat. Claims haken erbij aan, zodat de straat één keer opengaat.</translation>
    </message>
    <message>
        <source>A task of a transition, from the list of the plan.</source>
        <translation>Een opgave van een transitie, uit de lijst van het plan.</translation>
    </message>
    <message>
        <source>A weight cannot be less than zero.</source>
        <translation>Een gewicht kan niet minder dan nul zijn.</translation>
    </message>
    <message>
        <source>A weight that is a quarter more or less does not change the order.</source>
        <translation>Een gewicht dat een kwart meer of minder is, verandert de volgorde niet.</translation>
    </message>
    <message>
        <source>A year (2028) or a date (2028-05-01); empty: not known.</source>
        <translation>Een jaar (2028) of een datum (2028-05-01); leeg: niet bekend.</translation>
    </message>
    <message>
        <source>About it: {said}</source>
        <translation>Over dit pakket: {said}</translation>
    </message>
    <message>
        <source>Add a criterion of your own, which is judged.</source>
        <translation>Voeg een eigen criterium toe, dat wordt beoordeeld.</translation>
    </message>
    <message>
        <source>Agree: {text}</source>
        <translation>Afspreken: {text}</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Agreement without a place</source>
        <translation>Afspraak zonder plek</translation>
    </message>
    <message>
        <source>Agreements that have no place on the map.</source>
        <translation>Afspraken die geen plek op de kaart hebben.</translation>
    </message>
    <message>
        <source>Agreements without a place</source>
        <translation>Afspraken zonder plek</translation>
    </message>
    <message>
        <source>At most four packages stand beside each other; choose some.</source>
        <translation>Er staan hooguit vier pakketten naast elkaar; kies er enkele.</translation>
    </message>
    <message>
        <source>Because: {reason}</source>
        <translation>Omdat: {reason}</translation>
    </message>
    <message>
        <source>Beside doing nothing and everything apart</source>
        <translation>Tegenover niets doen en alles apart</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>By rule: planned work and maintenance are the occasion, what serves a transition that leads is leading, all else follows. Such a role stands in italics.</source>
        <translation>Volgens de regel: gepland werk en beheer zijn de aanleiding, wat een leidende transitie dient is koploper, al het andere is meeloper. Zo'n rol staat cursief.</translation>
    </message>
    <message>
        <source>By what packages are judged, in a word or two; ++ is best.</source>
        <translation>Waarop pakketten worden beoordeeld, in een woord of twee; ++ is het best.</translation>
    </message>
    <message>
        <source>By what packages are weighed.</source>
        <translation>Waarop pakketten worden gewogen.</translation>
    </message>
    <message>
        <source>By what packages are weighed: figures, judgements, weights and the order by them.</source>
        <translation>Waarop pakketten worden gewogen: cijfers, oordelen, gewichten en de volgorde die daaruit volgt.</translation>
    </message>
    <message>
        <source>By: {party}</source>
        <translation>Door: {party}</translation>
    </message>
    <message>
        <source>C&amp;riteria</source>
        <translation>C&amp;riteria</translation>
    </message>
    <message>
        <source>Cannot both be there: {name} and {other}</source>
        <translation>Kunnen niet allebei: {name} en {other}</translation>
    </message>
    <message>
        <source>Central or decentral, within or above the neighbourhood; the figure counts gaps.</source>
        <translation>Centraal of decentraal, in of boven de wijk; het cijfer telt de gaten.</translation>
    </message>
    <message>
        <source>Change agreement: {text}</source>
        <translation>Afspraak wijzigen: {text}</translation>
    </message>
    <message>
        <source>Change package '{name}'</source>
        <translation>Pakket '{name}' wijzigen</translation>
    </message>
    <message>
        <source>Change what is said of this agreement.</source>
        <translation>Wijzig wat er van deze afspraak staat.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Choices by transition and way to organise it</source>
        <translation>Keuzes per transitie en manier van organiseren</translation>
    </message>
    <message>
        <source>Choose a figure or a choice: its formula, reason and claims stand here.</source>
        <translation>Kies een getal of een keuze: formule, reden en claims staan hier.</translation>
    </message>
    <message>
        <source>Choose no longer: {theme}</source>
        <translation>Niet meer kiezen: {theme}</translation>
    </message>
    <message>
        <source>Choose: {theme}</source>
        <translation>Kiezen: {theme}</translation>
    </message>
    <message>
        <source>Chosen, and no claim of the package is organised so: a gap.</source>
        <translation>Gekozen, en geen claim van het pakket is zo georganiseerd: een gat.</translation>
    </message>
    <message>
        <source>Chosen, and of no claim it is said that it is organised so.</source>
        <translation>Gekozen, en van geen claim staat er dat hij zo is georganiseerd.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Claims here: {names}</source>
        <translation>Claims hier: {names}</translation>
    </message>
    <message>
        <source>Claims of the package, by role</source>
        <translation>Claims van het pakket, per rol</translation>
    </message>
    <message>
        <source>Compare packages</source>
        <translation>Pakketten vergelijken</translation>
    </message>
    <message>
        <source>Compare packages: {plan}</source>
        <translation>Pakketten vergelijken: {plan}</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijk…</translation>
    </message>
    <message>
        <source>Confidential claims count here ({counts}); an open edition is worked out without them.</source>
        <translation>Vertrouwelijke claims tellen hier mee ({counts}); een open uitgave wordt zonder die claims berekend.</translation>
    </message>
    <message>
        <source>Contribution per goal</source>
        <translation>Bijdrage per doel</translation>
    </message>
    <message>
        <source>Copy '{name}'</source>
        <translation>'{name}' kopiëren</translation>
    </message>
    <message>
        <source>Copy package '{name}'</source>
        <translation>Pakket kopiëren naar '{name}'</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopie…</translation>
    </message>
    <message>
        <source>Cost &amp;to</source>
        <translation>Kosten t&amp;ot</translation>
    </message>
    <message>
        <source>Cost: {cost}</source>
        <translation>Kosten: {cost}</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Couplings inside the package: {inside} · with what is outside it: {across}</source>
        <translation>Koppelingen binnen het pakket: {inside} · met wat erbuiten ligt: {across}</translation>
    </message>
    <message>
        <source>Couplings: not known, nobody looked for findings yet.</source>
        <translation>Koppelingen: niet bekend, er is nog geen analyse gedaan.</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterium</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Delete package '{name}'</source>
        <translation>Pakket '{name}' verwijderen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Doing nothing: the planned works alone, without any package.</source>
        <translation>Niets doen: alleen de geplande werken, zonder pakket.</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Klaar in</translation>
    </message>
    <message>
        <source>Enter or a click shows them too.</source>
        <translation>Enter of een klik toont ze ook.</translation>
    </message>
    <message>
        <source>First package</source>
        <translation>Eerste pakket</translation>
    </message>
    <message>
        <source>For ourselves: this window shows confidential claims too. Export… makes a sheet for others.</source>
        <translation>Voor onszelf: dit venster toont ook vertrouwelijke claims. Uitvoer… maakt een blad voor anderen.</translation>
    </message>
    <message>
        <source>Give the package another name (F2).</source>
        <translation>Geef het pakket een andere naam (F2).</translation>
    </message>
    <message>
        <source>How often the street opens: each work apart → as few times as plannings allow.</source>
        <translation>Hoe vaak de straat opengaat: elk werk los → zo weinig keer als de planningen toelaten.</translation>
    </message>
    <message>
        <source>How: {formula}</source>
        <translation>Hoe: {formula}</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>In a sentence.</source>
        <translation>In één zin.</translation>
    </message>
    <message>
        <source>In both, in another period</source>
        <translation>In beide, in een andere periode</translation>
    </message>
    <message>
        <source>In both, in another place</source>
        <translation>In beide, op een andere plek</translation>
    </message>
    <message>
        <source>In euros; empty: not known.</source>
        <translation>In euro's; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>In this package</source>
        <translation>In dit pakket</translation>
    </message>
    <message>
        <source>In, left out with a reason, or nothing is said of it yet.</source>
        <translation>Mee, niet mee met een reden, of er is nog niets over gezegd.</translation>
    </message>
    <message>
        <source>It differs with the year by which a package is done.</source>
        <translation>Het verschilt met het jaar waarin een pakket klaar is.</translation>
    </message>
    <message>
        <source>It is agreed no more.</source>
        <translation>Dit is niet meer afgesproken.</translation>
    </message>
    <message>
        <source>It is being worked out.</source>
        <translation>Het wordt uitgerekend.</translation>
    </message>
    <message>
        <source>It is not in this package any more.</source>
        <translation>Dit zit niet meer in dit pakket.</translation>
    </message>
    <message>
        <source>It is not known in which streets the works lie.</source>
        <translation>Het is niet bekend in welke straten de werken liggen.</translation>
    </message>
    <message>
        <source>It is not known which ground is private: of no parcel here is it known whose it is.</source>
        <translation>Het is niet bekend welke grond privé is: van geen perceel hier is bekend van wie het is.</translation>
    </message>
    <message>
        <source>It is not known which ground is private: there are no parcels.</source>
        <translation>Het is niet bekend welke grond privé is: er zijn geen percelen.</translation>
    </message>
    <message>
        <source>It was dropped and claims nothing any more.</source>
        <translation>Vervallen: deze claim vraagt geen plaats meer.</translation>
    </message>
    <message>
        <source>Its name, ★ the preferred one, what leads, and how much is in it.</source>
        <translation>Zijn naam, ★ het voorkeurspakket, wat voorop gaat en hoeveel erin zit.</translation>
    </message>
    <message>
        <source>Judge '{package}': {criteria}</source>
        <translation>Beoordeel '{package}': {criteria}</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beoordeeld</translation>
    </message>
    <message>
        <source>Judged {sign} ({meaning}) by: {who}</source>
        <translation>Beoordeeld met {sign} ({meaning}) door: {who}</translation>
    </message>
    <message>
        <source>Judged {value} by: {who}</source>
        <translation>Beoordeeld met {value} door: {who}</translation>
    </message>
    <message>
        <source>Known, from – to</source>
        <translation>Bekend, van – tot</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Koploper</translation>
    </message>
    <message>
        <source>Leads: {transitions}</source>
        <translation>Koploper: {transitions}</translation>
    </message>
    <message>
        <source>Leave out: {names}</source>
        <translation>Niet mee: {names}</translation>
    </message>
    <message>
        <source>Less is better.</source>
        <translation>Minder is beter.</translation>
    </message>
    <message>
        <source>List the tasks that are neither in, nor left out because.</source>
        <translation>Toon de opgaven die niet meegaan en waarvan niet staat waarom.</translation>
    </message>
    <message>
        <source>Make a package: claims that are carried out together.</source>
        <translation>Maak een pakket: claims die samen worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Make a sheet of these packages beside each other (PDF, SVG or PNG), for ourselves or for others: then it is worked out anew without what is confidential.</source>
        <translation>Maak een blad van deze pakketten naast elkaar (PDF, SVG of PNG), voor onszelf of voor anderen: dan wordt alles opnieuw berekend zonder wat vertrouwelijk is.</translation>
    </message>
    <message>
        <source>Make another package with the same claims, agreements, tasks and choices.</source>
        <translation>Maak nog een pakket met dezelfde claims, afspraken, opgaven en keuzes.</translation>
    </message>
    <message>
        <source>Make package '{name}'</source>
        <translation>Pakket '{name}' maken</translation>
    </message>
    <message>
        <source>Make the first package, from planned work or from nothing yet.</source>
        <translation>Maak het eerste pakket, vanuit gepland werk of nog vanuit niets.</translation>
    </message>
    <message>
        <source>More groups gave weights: see Scores.</source>
        <translation>Meer groepen gaven gewichten: zie Scores.</translation>
    </message>
    <message>
        <source>More is better.</source>
        <translation>Meer is beter.</translation>
    </message>
    <message>
        <source>M€</source>
        <translation>Mln €</translation>
    </message>
    <message>
        <source>N&amp;ot, because…</source>
        <translation>&amp;Niet, omdat…</translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation>Nieuw criterium</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>Nieuw pakket</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>No claim is in this package yet. Select claims on the map and press 'Put in', or drag them here from the list of the Claims panel.</source>
        <translation>Er zit nog geen claim in dit pakket. Selecteer claims op de kaart en druk op 'Zet erin', of sleep ze hierheen uit de lijst van het paneel Claims.</translation>
    </message>
    <message>
        <source>No claim serves {transition}, which leads</source>
        <translation>Geen claim dient de koploper {transition}</translation>
    </message>
    <message>
        <source>No findings yet: run the analysis first.</source>
        <translation>Nog geen bevindingen: voer eerst de analyse uit.</translation>
    </message>
    <message>
        <source>No longer agreed: {text}</source>
        <translation>Niet meer afgesproken: {text}</translation>
    </message>
    <message>
        <source>No order: of no package everything that counts is known.</source>
        <translation>Geen volgorde: van geen enkel pakket is alles bekend wat telt.</translation>
    </message>
    <message>
        <source>No order: say whose weights count.</source>
        <translation>Geen volgorde: zeg wiens gewichten tellen.</translation>
    </message>
    <message>
        <source>No order: {group} gave no weights.</source>
        <translation>Geen volgorde: {group} heeft geen gewichten gegeven.</translation>
    </message>
    <message>
        <source>No package yet</source>
        <translation>Nog geen pakket</translation>
    </message>
    <message>
        <source>No place for {packages}: not known or not whole is {criteria}.</source>
        <translation>Geen plaats voor {packages}: niet of niet helemaal bekend is {criteria}.</translation>
    </message>
    <message>
        <source>No transition leads this package</source>
        <translation>Dit pakket heeft geen koploper</translation>
    </message>
    <message>
        <source>No transition leads yet.</source>
        <translation>Nog geen koploper.</translation>
    </message>
    <message>
        <source>No weights were set: the table gives no order and no total.</source>
        <translation>Er zijn geen gewichten gezet: de tabel geeft geen volgorde en geen totaal.</translation>
    </message>
    <message>
        <source>Nobody judged the package by it yet.</source>
        <translation>Niemand heeft het pakket hier nog op beoordeeld.</translation>
    </message>
    <message>
        <source>Nobody looked for findings yet: what excludes what is not known</source>
        <translation>Nog geen analyse: wat elkaar uitsluit is niet bekend</translation>
    </message>
    <message>
        <source>Nobody said what it costs.</source>
        <translation>Niemand heeft gezegd wat het kost.</translation>
    </message>
    <message>
        <source>Nobody said whether there is money for it.</source>
        <translation>Niemand heeft gezegd of er geld voor is.</translation>
    </message>
    <message>
        <source>None of these packages changes what ground is used for.</source>
        <translation>Geen van deze pakketten verandert waar grond voor gebruikt wordt.</translation>
    </message>
    <message>
        <source>None of these packages chose this.</source>
        <translation>Geen van deze pakketten koos dit.</translation>
    </message>
    <message>
        <source>Not promised: {on}, for {name}</source>
        <translation>Niet toegezegd: {on}, voor {name}</translation>
    </message>
    <message>
        <source>Not sai&amp;d</source>
        <translation>Niet ge&amp;zegd</translation>
    </message>
    <message>
        <source>Not said how these are organised: {names}</source>
        <translation>Niet gezegd hoe deze zijn georganiseerd: {names}</translation>
    </message>
    <message>
        <source>Not said: {names}</source>
        <translation>Niet gezegd: {names}</translation>
    </message>
    <message>
        <source>Not, because</source>
        <translation>Niet, omdat</translation>
    </message>
    <message>
        <source>Note what is agreed and has no place on the map.</source>
        <translation>Noteer wat is afgesproken en geen plek op de kaart heeft.</translation>
    </message>
    <message>
        <source>Note what it waits for…</source>
        <translation>Noteer waarop het wacht…</translation>
    </message>
    <message>
        <source>Nothing is agreed yet that has no place on the map, such as buying together or help at the door.</source>
        <translation>Er is nog niets afgesproken dat geen plek op de kaart heeft, zoals samen inkopen of hulp aan de deur.</translation>
    </message>
    <message>
        <source>Nothing is noted that this package or a claim in it waits for. That is not the same as nothing.</source>
        <translation>Er is niet genoteerd waarop dit pakket of een claim erin wacht. Dat is niet hetzelfde als: op niets.</translation>
    </message>
    <message>
        <source>Nothing is said of it any more: it may be in by a claim that serves it.</source>
        <translation>Er is niets meer over gezegd: een claim die de opgave dient, kan hem meenemen.</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Of 1 post not both ends of the range are known.</source>
        <translation>Van 1 post is niet zowel het laagste als het hoogste bedrag bekend.</translation>
    </message>
    <message>
        <source>Of no work that opens the street is it known when.</source>
        <translation>Van geen enkel werk dat de straat opent is bekend wanneer.</translation>
    </message>
    <message>
        <source>Of none of the claims is the size known.</source>
        <translation>Van geen van de claims is de grootte bekend.</translation>
    </message>
    <message>
        <source>Of {count} posts not both ends of the range are known.</source>
        <translation>Van {count} posten is niet zowel het laagste als het hoogste bedrag bekend.</translation>
    </message>
    <message>
        <source>Only in {package}</source>
        <translation>Alleen in {package}</translation>
    </message>
    <message>
        <source>Only what is not said</source>
        <translation>Alleen wat niet gezegd is</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then put claims together here that are carried out together.</source>
        <translation>Open een plan, of het voorbeeld, met de werkbalk of via Vector ▸ Wijkaanpak; zet hier dan claims bij elkaar die samen worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Opened twice: {name} and {other}</source>
        <translation>Twee keer open: {name} en {other}</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Openingen</translation>
    </message>
    <message>
        <source>Openings and costs are being worked out.</source>
        <translation>Openingen en kosten worden uitgerekend.</translation>
    </message>
    <message>
        <source>Order for {group}: {order}</source>
        <translation>Volgorde voor {group}: {order}</translation>
    </message>
    <message>
        <source>Other packages</source>
        <translation>Andere pakketten</translation>
    </message>
    <message>
        <source>Outline the claims of the two packages under Differences: the first one's on the map, the second one's on a second map that moves along.</source>
        <translation>Omlijn de claims van de twee pakketten onder Verschillen: die van het eerste op de kaart, die van het tweede op een tweede kaart die meebeweegt.</translation>
    </message>
    <message>
        <source>Own criteria</source>
        <translation>Eigen criteria</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Packages beside each other</source>
        <translation>Pakketten naast elkaar</translation>
    </message>
    <message>
        <source>Packages compared</source>
        <translation>Pakketten vergeleken</translation>
    </message>
    <message>
        <source>Parties that take part in it.</source>
        <translation>Partijen die eraan meedoen.</translation>
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
        <source>Performance</source>
        <translation>Prestatie</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Period: {when}</source>
        <translation>Periode: {when}</translation>
    </message>
    <message>
        <source>Planned work that sets it in motion, such as a sewer that is replaced: the others join it. It may be chosen later.</source>
        <translation>Gepland werk dat het in gang zet, zoals een riool dat vervangen wordt: de andere haken erbij aan. Kiezen kan ook later.</translation>
    </message>
    <message>
        <source>Planned works are not compared with each other.</source>
        <translation>Geplande werken worden niet met elkaar vergeleken.</translation>
    </message>
    <message>
        <source>Posts without an amount</source>
        <translation>Posten zonder bedrag</translation>
    </message>
    <message>
        <source>Prefer no package</source>
        <translation>Geen voorkeur</translation>
    </message>
    <message>
        <source>Prefer package '{name}'</source>
        <translation>Voorkeur voor pakket '{name}'</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Voorkeur</translation>
    </message>
    <message>
        <source>Preferred: the package that the plan goes on with; one at most. Again: none.</source>
        <translation>Voorkeur: het pakket waarmee het plan verdergaat; hoogstens één. Nog eens: geen.</translation>
    </message>
    <message>
        <source>Press to go there.</source>
        <translation>Druk om erheen te gaan.</translation>
    </message>
    <message>
        <source>Pulled by</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>Pulled by: {party}</source>
        <translation>Trekker: {party}</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Zet erin</translation>
    </message>
    <message>
        <source>Put in '{package}': {names}</source>
        <translation>In '{package}' zetten: {names}</translation>
    </message>
    <message>
        <source>Put in ({count})</source>
        <translation>Zet erin ({count})</translation>
    </message>
    <message>
        <source>Put the claims that are selected on the map in this package. They may be dragged here too.</source>
        <translation>Zet de claims die op de kaart geselecteerd zijn in dit pakket. Ze hierheen slepen kan ook.</translation>
    </message>
    <message>
        <source>Put two to four packages beside each other, and beside doing nothing.</source>
        <translation>Zet twee tot vier pakketten naast elkaar, en naast niets doen.</translation>
    </message>
    <message>
        <source>Remove the package; its claims stay in the plan (Delete).</source>
        <translation>Verwijder het pakket; de claims blijven in het plan (Delete).</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoem</translation>
    </message>
    <message>
        <source>Rename '{name}'</source>
        <translation>'{name}' hernoemen</translation>
    </message>
    <message>
        <source>Rename package to '{name}'</source>
        <translation>Pakket hernoemen tot '{name}'</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Herzien</translation>
    </message>
    <message>
        <source>Role by rule: {names}</source>
        <translation>Rol volgens de regel: {names}</translation>
    </message>
    <message>
        <source>Role {role}: {names}</source>
        <translation>Rol {role}: {names}</translation>
    </message>
    <message>
        <source>Say above whose weights count.</source>
        <translation>Zeg hierboven eerst wiens gewichten tellen.</translation>
    </message>
    <message>
        <source>Say on the page Scores of the panel what weighs how much for a group.</source>
        <translation>Zeg op het tabblad Scores van het paneel wat voor een groep hoe zwaar weegt.</translation>
    </message>
    <message>
        <source>Say what is agreed.</source>
        <translation>Zeg wat er is afgesproken.</translation>
    </message>
    <message>
        <source>Say which group the weight is of.</source>
        <translation>Zeg van welke groep het gewicht is.</translation>
    </message>
    <message>
        <source>Say why it is left out.</source>
        <translation>Zeg waarom het niet meegaat.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Second package</source>
        <translation>Tweede pakket</translation>
    </message>
    <message>
        <source>Select on the map the claims and works that this figure comes from, and go there.</source>
        <translation>Selecteer op de kaart de claims en werken waar dit cijfer uit komt, en ga erheen.</translation>
    </message>
    <message>
        <source>Served by: {names}</source>
        <translation>Gediend door: {names}</translation>
    </message>
    <message>
        <source>Space balance</source>
        <translation>Ruimtebalans</translation>
    </message>
    <message>
        <source>Take along: {names}</source>
        <translation>Meenemen: {names}</translation>
    </message>
    <message>
        <source>Take note ({count})</source>
        <translation>Let op ({count})</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Haal eruit</translation>
    </message>
    <message>
        <source>Take out of '{package}': {names}</source>
        <translation>Uit '{package}' halen: {names}</translation>
    </message>
    <message>
        <source>Take the chosen claims out of this package; they stay in the plan (Delete).</source>
        <translation>Haal de gekozen claims uit dit pakket; ze blijven in het plan (Delete).</translation>
    </message>
    <message>
        <source>Take these criteria over in the plan, for all its packages.</source>
        <translation>Neem deze criteria over in het plan, voor al zijn pakketten.</translation>
    </message>
    <message>
        <source>Takes part: {parties}</source>
        <translation>Doet mee: {parties}</translation>
    </message>
    <message>
        <source>Takes the place of something: {name}</source>
        <translation>Neemt de plaats in van iets: {name}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Opgave</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Tasks taken along</source>
        <translation>Opgaven meegenomen</translation>
    </message>
    <message>
        <source>The claims in this package, and what each is there.</source>
        <translation>De claims in dit pakket, en welke rol elk daar heeft.</translation>
    </message>
    <message>
        <source>The day on which it is looked at again; empty: not known.</source>
        <translation>De dag waarop het pakket opnieuw wordt bekeken; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>The figure that is worked out, or what people judge, from -- to ++.</source>
        <translation>Het cijfer dat wordt uitgerekend, of het oordeel van mensen, van -- tot ++.</translation>
    </message>
    <message>
        <source>The figures of the packages are being worked out.</source>
        <translation>De cijfers van de pakketten worden uitgerekend.</translation>
    </message>
    <message>
        <source>The group whose weights are shown and given: a party, or a name of your own.</source>
        <translation>De groep waarvan de gewichten te zien zijn en gegeven worden: een partij of een eigen naam.</translation>
    </message>
    <message>
        <source>The order is being worked out.</source>
        <translation>De volgorde wordt uitgerekend.</translation>
    </message>
    <message>
        <source>The order is not firm: {changes}.</source>
        <translation>De volgorde staat niet vast: {changes}.</translation>
    </message>
    <message>
        <source>The package has no claims that are drawn.</source>
        <translation>Het pakket heeft geen getekende claims.</translation>
    </message>
    <message>
        <source>The package has no year by which it is done, or one before its first work.</source>
        <translation>Het pakket heeft geen jaar waarin het klaar is, of een jaar vóór het eerste werk.</translation>
    </message>
    <message>
        <source>The package leaves it out; you are asked why.</source>
        <translation>Het pakket neemt de opgave niet mee; er wordt gevraagd waarom.</translation>
    </message>
    <message>
        <source>The package takes it along (Enter).</source>
        <translation>Het pakket neemt de opgave mee (Enter).</translation>
    </message>
    <message>
        <source>The package touches no ground of this use.</source>
        <translation>Het pakket raakt geen grond met dit gebruik.</translation>
    </message>
    <message>
        <source>The package {does} on this criterion; once more takes it back.</source>
        <translation>Op dit criterium: het pakket {does}; nog een keer neemt het terug.</translation>
    </message>
    <message>
        <source>The party that leads the package. A name that is not there yet becomes a party.</source>
        <translation>De partij die het pakket trekt. Een naam die er nog niet is wordt een partij.</translation>
    </message>
    <message>
        <source>The party that pulls this claim in this package; else its owner does.</source>
        <translation>De partij die deze claim in dit pakket trekt; anders doet de eigenaar dat.</translation>
    </message>
    <message>
        <source>The plan does not weigh packages by this set yet. Of each criterion a figure is worked out, or the group judges; without weights there is no order and no total.</source>
        <translation>Het plan weegt pakketten nog niet op deze set. Per criterium wordt een cijfer uitgerekend, of de groep oordeelt; zonder gewichten is er geen volgorde en geen totaal.</translation>
    </message>
    <message>
        <source>The plan has no ambition zones of this transition.</source>
        <translation>Het plan heeft geen ambitiegebieden van deze transitie.</translation>
    </message>
    <message>
        <source>The plan has no costs per m² of what lies on top there.</source>
        <translation>Het plan heeft geen kosten per m² van wat daar bovenop ligt.</translation>
    </message>
    <message>
        <source>The plan has no tasks of this transition.</source>
        <translation>Het plan heeft geen taken van deze transitie.</translation>
    </message>
    <message>
        <source>The set of criteria that packages are weighed by.</source>
        <translation>De set criteria waarop pakketten worden gewogen.</translation>
    </message>
    <message>
        <source>The sign of each package that chose to organise something so. A dashed frame is a gap: chosen, and no claim of the package is organised so. In brackets: it has claims there, and chose nothing. With a question mark: of no claim it is said how it is organised.</source>
        <translation>Het teken van elk pakket dat koos om iets zo te regelen. Een gestreept kader is een gat: gekozen, en geen claim van het pakket is zo geregeld. Tussen haakjes: er zijn claims, maar er is niets gekozen. Met een vraagteken: van geen claim is gezegd hoe die geregeld is.</translation>
    </message>
    <message>
        <source>The table gives no order and no total.</source>
        <translation>De tabel geeft geen volgorde en geen totaal.</translation>
    </message>
    <message>
        <source>The transitions that lead the package; claims that serve them lead, by rule.</source>
        <translation>De transities die het pakket leiden; claims die ze dienen zijn volgens de regel koploper.</translation>
    </message>
    <message>
        <source>The vertical layer of which the balance is shown.</source>
        <translation>De verticale laag waarvan de balans te zien is.</translation>
    </message>
    <message>
        <source>The work on the figures was stopped; close and open the panel to begin again.</source>
        <translation>Het rekenen aan de cijfers is gestopt; sluit en open het paneel om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>The year by which it is done.</source>
        <translation>Het jaar waarin het klaar is.</translation>
    </message>
    <message>
        <source>There are no two packages to compare that may be shown.</source>
        <translation>Er zijn geen twee pakketten te vergelijken die getoond mogen worden.</translation>
    </message>
    <message>
        <source>There are no two packages to compare: make another one, or copy this one.</source>
        <translation>Er zijn geen twee pakketten om te vergelijken: maak er nog een, of kopieer dit pakket.</translation>
    </message>
    <message>
        <source>There is a criterion of that name already.</source>
        <translation>Er is al een criterium met die naam.</translation>
    </message>
    <message>
        <source>These two packages have the same claims, places and periods.</source>
        <translation>Deze twee pakketten hebben dezelfde claims, plekken en perioden.</translation>
    </message>
    <message>
        <source>This criterion is worked out from the plan, and not judged.</source>
        <translation>Dit criterium wordt uit het plan berekend en niet beoordeeld.</translation>
    </message>
    <message>
        <source>This is the preferred package.</source>
        <translation>Dit pakket heeft de voorkeur.</translation>
    </message>
    <message>
        <source>This package</source>
        <translation>Dit pakket</translation>
    </message>
    <message>
        <source>This package organises it so. A theme may be organised in more ways.</source>
        <translation>Dit pakket organiseert het zo. Een thema mag op meer manieren.</translation>
    </message>
    <message>
        <source>This task is not in the plan any more.</source>
        <translation>Deze opgave staat niet meer in het plan.</translation>
    </message>
    <message>
        <source>This was not chosen any more; it was taken back meanwhile.</source>
        <translation>Dit was niet meer gekozen; het is intussen teruggenomen.</translation>
    </message>
    <message>
        <source>This way of working it out is an assumption.</source>
        <translation>Deze manier van rekenen is een aanname.</translation>
    </message>
    <message>
        <source>Those that it serves; the first one leads.</source>
        <translation>De transities die het dient; de eerste gaat voor.</translation>
    </message>
    <message>
        <source>Transition tasks</source>
        <translation>Transitieopgaven</translation>
    </message>
    <message>
        <source>Transition tasks: in, or not, because; the figure counts what is not said.</source>
        <translation>Transitieopgaven: mee, of niet, omdat; het cijfer telt wat niet gezegd is.</translation>
    </message>
    <message>
        <source>Two drawings of one claim: {name}</source>
        <translation>Twee tekeningen van één claim: {name}</translation>
    </message>
    <message>
        <source>Two maps</source>
        <translation>Twee kaarten</translation>
    </message>
    <message>
        <source>Vertical layer of the space balance</source>
        <translation>Verticale laag van de ruimtebalans</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visie</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Weigh by this criterion no longer; its weights and judgements go with it (Delete).</source>
        <translation>Weeg niet meer op dit criterium; zijn gewichten en oordelen gaan mee weg (Delete).</translation>
    </message>
    <message>
        <source>Weigh packages by: {criteria}</source>
        <translation>Weeg pakketten op: {criteria}</translation>
    </message>
    <message>
        <source>Weigh packages no longer by: {criteria}</source>
        <translation>Weeg pakketten niet meer op: {criteria}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight for {group}: {criteria}</source>
        <translation>Gewicht voor {group}: {criteria}</translation>
    </message>
    <message>
        <source>Weights &amp;of</source>
        <translation>Gewichten &amp;van</translation>
    </message>
    <message>
        <source>What a use takes after the package less what it takes before, over the ground that the package touches. What was that use already counts for nothing.</source>
        <translation>Wat een gebruik inneemt na het pakket min wat het ervoor inneemt, over de grond die het pakket raakt. Wat dat gebruik al had, telt niet mee.</translation>
    </message>
    <message>
        <source>What is agreed.</source>
        <translation>Wat is afgesproken.</translation>
    </message>
    <message>
        <source>What is known of the costs, in millions of euros, and how many posts are unknown.</source>
        <translation>Wat er van de kosten bekend is, in miljoenen euro, en van hoeveel posten niet.</translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation>Wat niet in orde is</translation>
    </message>
    <message>
        <source>What is solved above the neighbourhood has no place on the map: note what the package waits for, and of whom.</source>
        <translation>Wat boven de wijk wordt opgelost heeft geen plek op de kaart: noteer waarop het pakket wacht, en op wie.</translation>
    </message>
    <message>
        <source>What it wants to reach, in a sentence.</source>
        <translation>Wat het wil bereiken, in één zin.</translation>
    </message>
    <message>
        <source>What it weighs for the group; without a weight it counts for nothing.</source>
        <translation>Hoe zwaar het weegt voor de groep; zonder gewicht telt het niet mee.</translation>
    </message>
    <message>
        <source>What it weighs for {group}, beside the other criteria; 0 counts for nothing.</source>
        <translation>Hoe zwaar het weegt voor {group}, naast de andere criteria; 0 telt niet mee.</translation>
    </message>
    <message>
        <source>What packages are compared by.</source>
        <translation>Waarop pakketten worden vergeleken.</translation>
    </message>
    <message>
        <source>What people call the package; no two alike.</source>
        <translation>Hoe het pakket heet; geen twee dezelfde.</translation>
    </message>
    <message>
        <source>What sets the neighbourhood in motion; several may hold.</source>
        <translation>Wat de wijk in beweging zet; meer dan één mag.</translation>
    </message>
    <message>
        <source>What the package waits for</source>
        <translation>Waarop het pakket wacht</translation>
    </message>
    <message>
        <source>What this package or a claim in it waits for.</source>
        <translation>Waarop dit pakket of een claim erin wacht.</translation>
    </message>
    <message>
        <source>What was chosen is in this package already.</source>
        <translation>Wat gekozen is, zit al in dit pakket.</translation>
    </message>
    <message>
        <source>When it is done.</source>
        <translation>Wanneer het gebeurt.</translation>
    </message>
    <message>
        <source>Whether packages stay in the same order when one weight is a quarter more or less.</source>
        <translation>Of pakketten op dezelfde volgorde blijven staan als één gewicht een kwart meer of minder is.</translation>
    </message>
    <message>
        <source>Which packages stand beside each other: two to four.</source>
        <translation>Welke pakketten naast elkaar staan: twee tot vier.</translation>
    </message>
    <message>
        <source>Who bears them</source>
        <translation>Wie draagt</translation>
    </message>
    <message>
        <source>Who does it.</source>
        <translation>Wie het doet.</translation>
    </message>
    <message>
        <source>Who does it. A name that is not there yet becomes a party.</source>
        <translation>Wie het doet. Een naam die er nog niet is wordt een partij.</translation>
    </message>
    <message>
        <source>Who does what in '{package}'</source>
        <translation>Wie doet wat in '{package}'</translation>
    </message>
    <message>
        <source>Who judges</source>
        <translation>Wie oordeelt</translation>
    </message>
    <message>
        <source>Who judges: a party, a group, or a name of your own.</source>
        <translation>Wie oordeelt: een partij, een groep of een eigen naam.</translation>
    </message>
    <message>
        <source>Why this package organises it so.</source>
        <translation>Waarom dit pakket het zo organiseert.</translation>
    </message>
    <message>
        <source>Wijkaanpak: figures of packages</source>
        <translation>Wijkaanpak: cijfers van pakketten</translation>
    </message>
    <message>
        <source>Worked out on {day} from 1 claim or work</source>
        <translation>Berekend op {day} uit 1 claim of werk</translation>
    </message>
    <message>
        <source>Worked out on {day} from {count} claims and works</source>
        <translation>Berekend op {day} uit {count} claims en werken</translation>
    </message>
    <message>
        <source>above</source>
        <translation>boven wijk</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>as said by who pays; nothing is estimated</source>
        <translation>opgave van wie betaalt; niets geschat</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>naast</translation>
    </message>
    <message>
        <source>dashed: chosen, no claim there · ( ): claims, not chosen · ?: not said</source>
        <translation>gestreept: gekozen, geen claim · ( ): claims, niet gekozen · ?: niet gezegd</translation>
    </message>
    <message>
        <source>does better</source>
        <translation>doet het beter</translation>
    </message>
    <message>
        <source>does much better</source>
        <translation>doet het veel beter</translation>
    </message>
    <message>
        <source>does much worse</source>
        <translation>doet het veel slechter</translation>
    </message>
    <message>
        <source>does worse</source>
        <translation>doet het slechter</translation>
    </message>
    <message>
        <source>doing nothing</source>
        <translation>niets doen</translation>
    </message>
    <message>
        <source>from -- (left) to ++ (right), by who said so</source>
        <translation>van -- (links) tot ++ (rechts), met wie het zei</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>vanaf {low}</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>gaat mee in een opening</translation>
    </message>
    <message>
        <source>in</source>
        <translation>mee</translation>
    </message>
    <message>
        <source>in, by a claim</source>
        <translation>mee, door een claim</translation>
    </message>
    <message>
        <source>it was not said who</source>
        <translation>er staat niet bij wie</translation>
    </message>
    <message>
        <source>less than {amount}</source>
        <translation>minder dan {amount}</translation>
    </message>
    <message>
        <source>makes no difference</source>
        <translation>maakt geen verschil</translation>
    </message>
    <message>
        <source>maps: one place, 1 : {scale} on {paper}</source>
        <translation>kaarten: één plek, 1 : {scale} op {paper}</translation>
    </message>
    <message>
        <source>m² (bar) and m of claims that serve the transition</source>
        <translation>m² (balk) en m van claims die de transitie dienen</translation>
    </message>
    <message>
        <source>net m² per use on the surface; adds up to 0 but for rounding</source>
        <translation>netto m² per gebruik op maaiveld; telt op tot 0, op afronding na</translation>
    </message>
    <message>
        <source>net m² per use; adds up to 0 but for rounding</source>
        <translation>netto m² per gebruik; telt op tot 0, op afronding na</translation>
    </message>
    <message>
        <source>no bearer</source>
        <translation>geen drager</translation>
    </message>
    <message>
        <source>no lead yet</source>
        <translation>nog geen trekker</translation>
    </message>
    <message>
        <source>no posts</source>
        <translation>geen posten</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>er is geen reden gegeven</translation>
    </message>
    <message>
        <source>no transition leads yet</source>
        <translation>nog geen leidende transitie</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genoemd</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
    <message>
        <source>not allotted</source>
        <translation>niet toegedeeld</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>niet beoordeeld</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>nog niet beoordeeld</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>not, because</source>
        <translation>niet, omdat</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>niets daar</translation>
    </message>
    <message>
        <source>operator not known</source>
        <translation>beheerder niet bekend</translation>
    </message>
    <message>
        <source>pale: everything apart · dark: in this package</source>
        <translation>licht: alles apart · donker: in dit pakket</translation>
    </message>
    <message>
        <source>serves {transitions}</source>
        <translation>dient {transitions}</translation>
    </message>
    <message>
        <source>stands planned, others join</source>
        <translation>staat gepland, anderen haken aan</translation>
    </message>
    <message>
        <source>the preferred package, or else the first one, beside the others</source>
        <translation>het voorkeurspakket, of anders het eerste, naast de andere</translation>
    </message>
    <message>
        <source>the same claims, places and periods</source>
        <translation>dezelfde claims, plekken en perioden</translation>
    </message>
    <message>
        <source>transitions not known</source>
        <translation>transities niet bekend</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>tot {high}</translation>
    </message>
    <message>
        <source>waits for 1</source>
        <translation>wacht op 1</translation>
    </message>
    <message>
        <source>waits for {count}</source>
        <translation>wacht op {count}</translation>
    </message>
    <message>
        <source>who judges?</source>
        <translation>wie oordeelt?</translation>
    </message>
    <message>
        <source>who weighs?</source>
        <translation>wie weegt?</translation>
    </message>
    <message>
        <source>why</source>
        <translation>waarom</translation>
    </message>
    <message>
        <source>within</source>
        <translation>in wijk</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>working strip {strip} m, search distance {search} m, shifts up to {months} months</source>
        <translation>werkstrook {strip} m, zoekafstand {search} m, schuiven tot {months} maanden</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>rekent…</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>gebieden</translation>
    </message>
    <message>
        <source>{count} agreements</source>
        <translation>{count} afspraken</translation>
    </message>
    <message>
        <source>{count} are left out: something about them is not known.</source>
        <translation>{count} zijn niet meegeteld: er is iets niet van bekend.</translation>
    </message>
    <message>
        <source>{count} choices have no claim</source>
        <translation>{count} keuzes hebben geen claim</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} claims</translation>
    </message>
    <message>
        <source>{count} in {mark}</source>
        <translation>{count} in {mark}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>{count} more uses, which change less</source>
        <translation>nog {count} gebruiken, die minder veranderen</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} van {all}</translation>
    </message>
    <message>
        <source>{count} rows of the table had no room on the sheet.</source>
        <translation>Voor {count} rijen van de tabel was op het blad geen ruimte.</translation>
    </message>
    <message>
        <source>{count} tasks are neither in nor left out with a reason</source>
        <translation>{count} opgaven gaan niet mee, en er staat niet waarom</translation>
    </message>
    <message>
        <source>{count} unknown</source>
        <translation>{count} onbekend</translation>
    </message>
    <message>
        <source>{criterion} a quarter heavier gives {order}</source>
        <translation>{criterion} een kwart zwaarder geeft {order}</translation>
    </message>
    <message>
        <source>{criterion} a quarter lighter gives {order}</source>
        <translation>{criterion} een kwart lichter geeft {order}</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} naast {second}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} en nog {count}</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (kopie)</translation>
    </message>
    <message>
        <source>{name}: in one of the two it has no place</source>
        <translation>{name}: in een van de twee heeft het geen plek</translation>
    </message>
    <message>
        <source>{name}: {distance} apart</source>
        <translation>{name}: {distance} uit elkaar</translation>
    </message>
    <message>
        <source>{name}: {first} {when}, {second} {then}</source>
        <translation>{name}: {first} {when}, {second} {then}</translation>
    </message>
    <message>
        <source>{open} of {all} not said</source>
        <translation>{open} van {all} niet gezegd</translation>
    </message>
    <message>
        <source>{package} chose {themes}</source>
        <translation>{package} koos {themes}</translation>
    </message>
    <message>
        <source>{package} chose {themes}; a gap: no claim of it is organised so</source>
        <translation>{package} koos {themes}; een gat: geen claim ervan is zo geregeld</translation>
    </message>
    <message>
        <source>{package} chose {themes}; of no claim is it said that it is so</source>
        <translation>{package} koos {themes}; van geen claim is gezegd dat die zo geregeld is</translation>
    </message>
    <message>
        <source>{package} has claims here, and chose nothing</source>
        <translation>{package} heeft hier claims, en koos niets</translation>
    </message>
    <message>
        <source>{package}: its claims on the map. All maps show the same place at the same scale.</source>
        <translation>{package}: de claims ervan op de kaart. Alle kaarten tonen dezelfde plek op dezelfde schaal.</translation>
    </message>
    <message>
        <source>{place} of {all}, 5 is best</source>
        <translation>{place} van {all}, 5 is het best</translation>
    </message>
    <message>
        <source>{plan} · packages beside each other, doing nothing and everything apart</source>
        <translation>{plan} · pakketten naast elkaar, tegenover niets doen en alles apart</translation>
    </message>
    <message>
        <source>{role}, as was said; by rule it is {by_rule}</source>
        <translation>{role}, zo gezegd; volgens de regel {by_rule}</translation>
    </message>
    <message>
        <source>{role}, as was said; by rule too</source>
        <translation>{role}, zo gezegd; ook volgens de regel</translation>
    </message>
    <message>
        <source>{role}, by rule</source>
        <translation>{role}, volgens de regel</translation>
    </message>
    <message>
        <source>{said} · as they were found last</source>
        <translation>{said} · zoals de laatste keer gevonden</translation>
    </message>
    <message>
        <source>{said} · {assumed}: assumptions</source>
        <translation>{said} · {assumed}: aannames</translation>
    </message>
    <message>
        <source>{sentence} So do {count} more changes.</source>
        <translation>{sentence} Nog {count} wijzigingen veranderen haar ook.</translation>
    </message>
    <message>
        <source>{theme}, because: {reason}</source>
        <translation>{theme}, omdat: {reason}</translation>
    </message>
    <message>
        <source>€ {range} million</source>
        <translation>€ {range} miljoen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>, {count} not known</source>
        <translation>, {count} niet bekend</translation>
    </message>
    <message>
        <source>Also where this is not known</source>
        <translation>Ook als dit niet bekend is</translation>
    </message>
    <message>
        <source>Any layer</source>
        <translation>Elke laag</translation>
    </message>
    <message>
        <source>Any scale</source>
        <translation>Elke schaal</translation>
    </message>
    <message>
        <source>Blocks that cannot be drawn, shown in grey: {count}.</source>
        <translation>Bouwstenen die niet te tekenen zijn, in grijs: {count}.</translation>
    </message>
    <message>
        <source>Building blocks</source>
        <translation>Bouwstenen</translation>
    </message>
    <message>
        <source>Building blocks: the measures of the method.</source>
        <translation>Bouwstenen: de maatregelen van de methode.</translation>
    </message>
    <message>
        <source>Cannot be drawn: it is a way of working or an agreement and claims no room of its own.</source>
        <translation>Niet te tekenen: dit is een werkwijze of afspraak en vraagt zelf geen ruimte.</translation>
    </message>
    <message>
        <source>Central or not</source>
        <translation>Centraal of niet</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Zoekopdracht en filters wissen</translation>
    </message>
    <message>
        <source>Depth below ground level</source>
        <translation>Diepte onder maaiveld</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Getekend als</translation>
    </message>
    <message>
        <source>Drawn with it</source>
        <translation>Wordt meegetekend</translation>
    </message>
    <message>
        <source>Judged, not read in the source</source>
        <translation>Zelf ingeschat, niet in de bron gelezen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Make this block a favourite, or no longer (Ctrl+D).</source>
        <translation>Maak deze bouwsteen favoriet, of niet meer (Ctrl+D).</translation>
    </message>
    <message>
        <source>Makes free</source>
        <translation>Maakt vrij</translation>
    </message>
    <message>
        <source>No building block fits the search and the filters.</source>
        <translation>Geen bouwsteen past bij de zoekopdracht en de filters.</translation>
    </message>
    <message>
        <source>Nothing has been drawn yet; blocks that you use come here.</source>
        <translation>Er is nog niets getekend; bouwstenen die u gebruikt, komen hier.</translation>
    </message>
    <message>
        <source>Off: only blocks of which the source gives scale level or organisation.</source>
        <translation>Uit: alleen bouwstenen waarvan de bron schaalniveau of organisatie geeft.</translation>
    </message>
    <message>
        <source>Only favourites. The star of a card, or Ctrl+D, makes it one.</source>
        <translation>Alleen favorieten. Met de ster op een kaart, of Ctrl+D, maakt u een favoriet.</translation>
    </message>
    <message>
        <source>Only the blocks used last, the newest first.</source>
        <translation>Alleen de laatst gebruikte bouwstenen, de nieuwste eerst.</translation>
    </message>
    <message>
        <source>Organised</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Press more than one for blocks of any of them.</source>
        <translation>Druk er meer in voor bouwstenen van één of meer daarvan.</translation>
    </message>
    <message>
        <source>Scale level</source>
        <translation>Schaalniveau</translation>
    </message>
    <message>
        <source>Search blocks (Ctrl+F)</source>
        <translation>Zoek bouwstenen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Searches Dutch and English names and kinds; all words must occur, accents do not matter.
Enter picks the marked card, arrow down goes to the cards, Esc clears.</source>
        <translation>Zoekt in Nederlandse en Engelse namen en soorten; alle woorden moeten voorkomen, accenten maken niet uit.
Enter kiest de gemarkeerde kaart, pijl omlaag gaat naar de kaarten, Esc maakt leeg.</translation>
    </message>
    <message>
        <source>Show or hide the filters.</source>
        <translation>Toon of verberg de filters.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Source of width and depth</source>
        <translation>Bron van breedte en diepte</translation>
    </message>
    <message>
        <source>Suggested scale level of a block.</source>
        <translation>Voorgesteld schaalniveau van een bouwsteen.</translation>
    </message>
    <message>
        <source>Take search and all filters off, so that every block is offered.</source>
        <translation>Wis de zoekopdracht en alle filters, zodat elke bouwsteen er weer staat.</translation>
    </message>
    <message>
        <source>The marked card in words.</source>
        <translation>De gemarkeerde kaart in woorden.</translation>
    </message>
    <message>
        <source>The source says this of few blocks. Where it says nothing, the block stays, after those that surely fit.</source>
        <translation>De bron zegt dit van weinig bouwstenen. Zegt de bron niets, dan blijft de bouwsteen staan, na de bouwstenen die zeker passen.</translation>
    </message>
    <message>
        <source>There are no building blocks: the catalogue is empty.</source>
        <translation>Er zijn geen bouwstenen: de catalogus is leeg.</translation>
    </message>
    <message>
        <source>There are no favourites yet; press the star of a card, or Ctrl+D.</source>
        <translation>Er zijn nog geen favorieten; druk op de ster van een kaart, of op Ctrl+D.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Transities</translation>
    </message>
    <message>
        <source>Vertical layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Vertical layer in which a block claims room.</source>
        <translation>Laag waarin een bouwsteen ruimte vraagt.</translation>
    </message>
    <message>
        <source>Width or diameter</source>
        <translation>Breedte of doorsnede</translation>
    </message>
    <message>
        <source>area</source>
        <translation>vlak</translation>
    </message>
    <message>
        <source>central and decentral</source>
        <translation>centraal en decentraal</translation>
    </message>
    <message>
        <source>line</source>
        <translation>lijn</translation>
    </message>
    <message>
        <source>no room claimed</source>
        <translation>vraagt geen ruimte</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>geen eigen transitie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>own size of this plan</source>
        <translation>eigen maat van dit plan</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>{card}; favourite</source>
        <translation>{card}; favoriet</translation>
    </message>
    <message>
        <source>{level} (suggestion)</source>
        <translation>{level} (voorstel)</translation>
    </message>
    <message>
        <source>{listed} of {total} blocks</source>
        <translation>{listed} van {total} bouwstenen</translation>
    </message>
    <message>
        <source>{top} to {bottom}</source>
        <translation>{top} tot {bottom}</translation>
    </message>
    <message>
        <source>{value} (default of the kind)</source>
        <translation>{value} (standaard voor deze soort)</translation>
    </message>
    <message>
        <source>{value} (own size of this plan)</source>
        <translation>{value} (eigen maat van dit plan)</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>'{name}' reads as several parties; leave the comma or semicolon out of the name.</source>
        <translation>'{name}' leest als meer partijen; laat de komma of puntkomma weg uit de naam.</translation>
    </message>
    <message>
        <source>A party needs a name.</source>
        <translation>Een partij heeft een naam nodig.</translation>
    </message>
    <message>
        <source>About nothing that concerns it anything was decided yet.</source>
        <translation>Over niets wat deze partij aangaat is al iets besloten.</translation>
    </message>
    <message>
        <source>Agreements without a place</source>
        <translation>Afspraken zonder plek</translation>
    </message>
    <message>
        <source>Cables and pipes that would move</source>
        <translation>Te verleggen kabels en leidingen</translation>
    </message>
    <message>
        <source>Claims and works</source>
        <translation>Claims en werken</translation>
    </message>
    <message>
        <source>Conflicts, and with whom</source>
        <translation>Conflicten, en met wie</translation>
    </message>
    <message>
        <source>Decisions that concern it</source>
        <translation>Besluiten die deze partij aangaan</translation>
    </message>
    <message>
        <source>In what is known it has no conflict.</source>
        <translation>In wat bekend is heeft deze partij geen conflict.</translation>
    </message>
    <message>
        <source>In what is known no cable or pipe of {party} has to move.</source>
        <translation>In wat bekend is hoeft geen kabel of leiding van {party} weg.</translation>
    </message>
    <message>
        <source>In what is known nothing in this plan concerns {party}: no claim or work, nothing that was found, nothing that waits and no decision.</source>
        <translation>In wat bekend is gaat niets in dit plan {party} aan: geen claim of werk, geen bevinding, niets dat wacht en geen besluit.</translation>
    </message>
    <message>
        <source>In what is known nothing of it can go together with something.</source>
        <translation>In wat bekend is kan niets van deze partij samen met iets anders.</translation>
    </message>
    <message>
        <source>Interest and influence go from 1 (little) to 5 (much).</source>
        <translation>Belang en invloed gaan van 1 (weinig) tot 5 (veel).</translation>
    </message>
    <message>
        <source>Its hard conditions</source>
        <translation>Harde voorwaarden van deze partij</translation>
    </message>
    <message>
        <source>No claim and no planned work names it.</source>
        <translation>Geen claim en geen gepland werk noemt deze partij.</translation>
    </message>
    <message>
        <source>Nobody named anything that it waits for; that is not the same as nothing.</source>
        <translation>Niemand noemde iets waarop deze partij wacht; dat is niet hetzelfde als niets.</translation>
    </message>
    <message>
        <source>Nobody named anything that waits for it; that is not the same as nothing.</source>
        <translation>Niemand noemde iets dat op deze partij wacht; dat is niet hetzelfde als niets.</translation>
    </message>
    <message>
        <source>Not on this sheet</source>
        <translation>Niet op dit blad</translation>
    </message>
    <message>
        <source>The plan has no party '{party}' that may be shown.</source>
        <translation>Het plan heeft geen partij '{party}' die getoond mag worden.</translation>
    </message>
    <message>
        <source>The plan names no party that may be shown.</source>
        <translation>Het plan noemt geen partij die getoond mag worden.</translation>
    </message>
    <message>
        <source>The plan names {name} (times: {count}); merge it with another party, or take its name away there first.</source>
        <translation>Het plan noemt {name} (aantal keren: {count}); voeg de partij samen met een andere, of haal de naam daar eerst weg.</translation>
    </message>
    <message>
        <source>There is a party called {name} already; merge the two, or choose another name.</source>
        <translation>Er is al een partij die {name} heet; voeg de twee samen of kies een andere naam.</translation>
    </message>
    <message>
        <source>What can go together, and with whom</source>
        <translation>Wat samen kan, en met wie</translation>
    </message>
    <message>
        <source>What concerns this party</source>
        <translation>Wat deze partij aangaat</translation>
    </message>
    <message>
        <source>What in this plan concerns this party only</source>
        <translation>Alleen wat in dit plan deze partij aangaat</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>Waar deze partij op wacht</translation>
    </message>
    <message>
        <source>What waits for it</source>
        <translation>Wat op deze partij wacht</translation>
    </message>
    <message>
        <source>Which cables and pipes would move is not told in this edition.</source>
        <translation>Welke kabels en leidingen weg zouden moeten staat niet in deze uitgave.</translation>
    </message>
    <message>
        <source>all claims of the plan</source>
        <translation>alle claims van het plan</translation>
    </message>
    <message>
        <source>cable or pipe of this party</source>
        <translation>kabel of leiding van deze partij</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>besloten</translation>
    </message>
    <message>
        <source>for</source>
        <translation>voor</translation>
    </message>
    <message>
        <source>in none</source>
        <translation>in geen</translation>
    </message>
    <message>
        <source>leads {packages}</source>
        <translation>trekt {packages}</translation>
    </message>
    <message>
        <source>length</source>
        <translation>lengte</translation>
    </message>
    <message>
        <source>needed by</source>
        <translation>nodig op</translation>
    </message>
    <message>
        <source>net</source>
        <translation>net</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genoemd</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>niet zeker</translation>
    </message>
    <message>
        <source>numbers as on the map</source>
        <translation>nummers als op de kaart</translation>
    </message>
    <message>
        <source>numbers as on the sheet of conflicts, if any</source>
        <translation>nummers als op het conflictenblad; soms geen</translation>
    </message>
    <message>
        <source>of whom</source>
        <translation>van wie</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>eigenaar</translation>
    </message>
    <message>
        <source>package</source>
        <translation>pakket</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>partijen</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>betaalt</translation>
    </message>
    <message>
        <source>promised by</source>
        <translation>toegezegd op</translation>
    </message>
    <message>
        <source>pulls it</source>
        <translation>trekker</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>stand</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>doet mee</translation>
    </message>
    <message>
        <source>takes part in {packages}</source>
        <translation>doet mee in {packages}</translation>
    </message>
    <message>
        <source>what cannot stay where a claim comes, each metre once</source>
        <translation>wat niet kan blijven waar een claim komt, elke meter één keer</translation>
    </message>
    <message>
        <source>what people said</source>
        <translation>wat mensen zeiden</translation>
    </message>
    <message>
        <source>what waits</source>
        <translation>wat wacht</translation>
    </message>
    <message>
        <source>{plan} · sheet of a party · page {page} of {pages}</source>
        <translation>{plan} · blad van een partij · blad {page} van {pages}</translation>
    </message>
</context>
<context>
    <name>PartiesSection</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Hard condition</source>
        <translation>&amp;Harde voorwaarde</translation>
    </message>
    <message>
        <source>&amp;Interest</source>
        <translation>&amp;Belang</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>1 party is not in the grid: its interest or influence is not known.</source>
        <translation>1 partij staat niet in het schema: belang of invloed is niet bekend.</translation>
    </message>
    <message>
        <source>Add party: {name}</source>
        <translation>Partij toevoegen: {name}</translation>
    </message>
    <message>
        <source>Another name is written wherever the plan names this party.</source>
        <translation>Een andere naam komt overal te staan waar het plan deze partij noemt.</translation>
    </message>
    <message>
        <source>Change party: {name}</source>
        <translation>Partij wijzigen: {name}</translation>
    </message>
    <message>
        <source>Choose a party that is the same one: it goes, and this one is named in its place everywhere.</source>
        <translation>Kies een partij die dezelfde is: die verdwijnt, en overal komt deze ervoor in de plaats.</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>K&amp;leur</translation>
    </message>
    <message>
        <source>Colour of its disc; the letters in it say who it is.</source>
        <translation>Kleur van de schijf; de letters erin zeggen wie het is.</translation>
    </message>
    <message>
        <source>Con&amp;tact…</source>
        <translation>Con&amp;tact…</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact of {name}</source>
        <translation>Contact van {name}</translation>
    </message>
    <message>
        <source>Delete party: {name}</source>
        <translation>Partij verwijderen: {name}</translation>
    </message>
    <message>
        <source>Delete the chosen party, as long as nothing in the plan names it. (Delete)</source>
        <translation>Verwijder de gekozen partij, zolang niets in het plan haar noemt. (Delete)</translation>
    </message>
    <message>
        <source>Hard condition: {text}</source>
        <translation>Harde voorwaarde: {text}</translation>
    </message>
    <message>
        <source>How much it matters to each party (interest) and how much it can decide (influence), 1 little to 5 much. Drag a party, or move the chosen one with the arrows.</source>
        <translation>Hoeveel het voor elke partij uitmaakt (belang) en hoeveel ze kan beslissen (invloed), van 1 weinig tot 5 veel. Sleep een partij, of verplaats de gekozen partij met de pijltjes.</translation>
    </message>
    <message>
        <source>How much it matters to them: 1 little to 5 much, ? not known.</source>
        <translation>Hoeveel het voor hen uitmaakt: van 1 weinig tot 5 veel, ? niet bekend.</translation>
    </message>
    <message>
        <source>How much they can decide: 1 little to 5 much, ? not known.</source>
        <translation>Hoeveel ze kunnen beslissen: van 1 weinig tot 5 veel, ? niet bekend.</translation>
    </message>
    <message>
        <source>In&amp;fluence</source>
        <translation>In&amp;vloed</translation>
    </message>
    <message>
        <source>Interest and influence of the parties</source>
        <translation>Belang en invloed van de partijen</translation>
    </message>
    <message>
        <source>It does not leave this computer in an export meant for others.</source>
        <translation>Het verlaat deze computer niet in een export voor anderen.</translation>
    </message>
    <message>
        <source>Mer&amp;ge with</source>
        <translation>&amp;Samen met</translation>
    </message>
    <message>
        <source>Merge {other} with {name}</source>
        <translation>{other} samenvoegen met {name}</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>New party</source>
        <translation>Nieuwe partij</translation>
    </message>
    <message>
        <source>Parties ({count})</source>
        <translation>Partijen ({count})</translation>
    </message>
    <message>
        <source>Parties of the plan</source>
        <translation>Partijen van het plan</translation>
    </message>
    <message>
        <source>Type a name and press Enter: a party is added.</source>
        <translation>Typ een naam en druk op Enter: er komt een partij bij.</translation>
    </message>
    <message>
        <source>What kind of party it is.</source>
        <translation>Wat voor partij het is.</translation>
    </message>
    <message>
        <source>What they will not do without.</source>
        <translation>Waar ze niet zonder kunnen.</translation>
    </message>
    <message>
        <source>Whom to ask, and how; it stays behind in every export meant for others.</source>
        <translation>Wie te vragen, en hoe; het blijft achter bij elke export voor anderen.</translation>
    </message>
    <message>
        <source>Whom to ask, and how; nobody else sees it:</source>
        <translation>Wie te vragen, en hoe; niemand anders ziet het:</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>volgen</translation>
    </message>
    <message>
        <source>influence →</source>
        <translation>invloed →</translation>
    </message>
    <message>
        <source>interest →</source>
        <translation>belang →</translation>
    </message>
    <message>
        <source>keep informed</source>
        <translation>goed informeren</translation>
    </message>
    <message>
        <source>keep satisfied</source>
        <translation>tevreden houden</translation>
    </message>
    <message>
        <source>work together</source>
        <translation>samen optrekken</translation>
    </message>
    <message>
        <source>{count} parties are not in the grid: interest or influence is not known.</source>
        <translation>{count} partijen staan niet in het schema: belang of invloed is niet bekend.</translation>
    </message>
    <message>
        <source>{name}: interest {interest}, influence {influence}</source>
        <translation>{name}: belang {interest}, invloed {influence}</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>1 claim</source>
        <translation>1 claim</translation>
    </message>
    <message>
        <source>1 claim without a size</source>
        <translation>1 claim zonder maat</translation>
    </message>
    <message>
        <source>1 existing thing without a size</source>
        <translation>1 bestaand ding zonder maat</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>nog 1</translation>
    </message>
    <message>
        <source>1 of unknown size</source>
        <translation>1 van onbekende maat</translation>
    </message>
    <message>
        <source>1 row or group of unknown number</source>
        <translation>1 rij of groep van onbekend aantal</translation>
    </message>
    <message>
        <source>1 task without a place and without a reason</source>
        <translation>1 opgave zonder plek en zonder reden</translation>
    </message>
    <message>
        <source>1 work</source>
        <translation>1 werk</translation>
    </message>
    <message>
        <source>1 work has no period</source>
        <translation>1 werk zonder periode</translation>
    </message>
    <message>
        <source>?  transition unknown</source>
        <translation>?  transitie onbekend</translation>
    </message>
    <message>
        <source>About no finding of this package was anything decided yet.</source>
        <translation>Over geen bevinding van dit pakket is al iets besloten.</translation>
    </message>
    <message>
        <source>Along no street</source>
        <translation>Langs geen straat</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Choose a package: this sheet is about one.</source>
        <translation>Kies een pakket: dit blad gaat over één pakket.</translation>
    </message>
    <message>
        <source>Claims of which nobody said when: {names}.</source>
        <translation>Claims waarvan niemand zei wanneer: {names}.</translation>
    </message>
    <message>
        <source>Claims of which the depth is not known, or only the usual one: {names}.</source>
        <translation>Claims waarvan de diepte niet bekend is, of alleen de gebruikelijke: {names}.</translation>
    </message>
    <message>
        <source>Claims of which the height is not known: {names}.</source>
        <translation>Claims waarvan de hoogte niet bekend is: {names}.</translation>
    </message>
    <message>
        <source>Claims without a size: {names}.</source>
        <translation>Claims zonder maat: {names}.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Going along</source>
        <translation>Meelopers</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>In another package</source>
        <translation>In een ander pakket</translation>
    </message>
    <message>
        <source>In what is known no conflict and nothing that can go together has a party.</source>
        <translation>In wat bekend is heeft geen conflict en niets wat samen kan een partij.</translation>
    </message>
    <message>
        <source>In what is known no conflict is open.</source>
        <translation>In wat bekend is staat geen conflict open.</translation>
    </message>
    <message>
        <source>In what is known no conflict was found here.</source>
        <translation>In wat bekend is, is hier geen conflict gevonden.</translation>
    </message>
    <message>
        <source>In what is known no two transitions meet.</source>
        <translation>In wat bekend is komen geen twee transities elkaar tegen.</translation>
    </message>
    <message>
        <source>In what is known nothing was found here that can go together.</source>
        <translation>In wat bekend is, is hier niets gevonden dat samen kan.</translation>
    </message>
    <message>
        <source>In what is known nothing was found that is still to decide.</source>
        <translation>In wat bekend is, is niets gevonden dat nog besloten moet worden.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekend</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Koploper</translation>
    </message>
    <message>
        <source>Lines of which the width is not known: {names}.</source>
        <translation>Lijnen waarvan de breedte niet bekend is: {names}.</translation>
    </message>
    <message>
        <source>No choice was noted yet.</source>
        <translation>Er is nog geen keuze genoteerd.</translation>
    </message>
    <message>
        <source>No claim of this package serves a transition.</source>
        <translation>Geen claim van dit pakket dient een transitie.</translation>
    </message>
    <message>
        <source>No claim of this package takes ground here of which the size is known.</source>
        <translation>Geen claim van dit pakket neemt hier grond in waarvan de maat bekend is.</translation>
    </message>
    <message>
        <source>No claim with a place serves this transition.</source>
        <translation>Geen claim met een plek dient deze transitie.</translation>
    </message>
    <message>
        <source>No data of what is there in this layer is registered: nothing is known of it.</source>
        <translation>Er zijn geen gegevens geregistreerd van wat er in deze laag is: daarover is niets bekend.</translation>
    </message>
    <message>
        <source>No hot spot is answered by what lies here.</source>
        <translation>Wat hier ligt, beantwoordt geen hotspot.</translation>
    </message>
    <message>
        <source>No hot spot lies among the claims of this package.</source>
        <translation>Tussen de claims van dit pakket ligt geen hotspot.</translation>
    </message>
    <message>
        <source>Nobody named anything. That is not the same as nothing.</source>
        <translation>Niemand noemde iets. Dat is niet hetzelfde als niets.</translation>
    </message>
    <message>
        <source>Nobody walked here yet.</source>
        <translation>In deze wijk is nog niet gelopen.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Not taken along, because</source>
        <translation>Niet meegenomen, omdat</translation>
    </message>
    <message>
        <source>Not, because</source>
        <translation>Niet, omdat</translation>
    </message>
    <message>
        <source>Nothing of this package lies in this layer.</source>
        <translation>Van dit pakket ligt niets in deze laag.</translation>
    </message>
    <message>
        <source>Nothing of this package serves this transition.</source>
        <translation>Niets van dit pakket dient deze transitie.</translation>
    </message>
    <message>
        <source>Nothing was found of which the data says nothing.</source>
        <translation>Er is niets gevonden waarover de gegevens zwijgen.</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Of every task it was said that it is taken along.</source>
        <translation>Van elke opgave is gezegd dat ze wordt meegenomen.</translation>
    </message>
    <message>
        <source>Of no work that opens the street is it known when.</source>
        <translation>Van geen werk dat de straat opent is bekend wanneer.</translation>
    </message>
    <message>
        <source>Of the claims here nothing was found of which the data says nothing.</source>
        <translation>Van de claims hier is niets gevonden waarover de gegevens niets zeggen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>Open conflicten</translation>
    </message>
    <message>
        <source>Openings per year: apart → in this package</source>
        <translation>Openingen per jaar: apart → in dit pakket</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Party by party</source>
        <translation>Partij bij partij</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Paspoort</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projecten</translation>
    </message>
    <message>
        <source>Reckoned from the plan.</source>
        <translation>Gerekend uit het plan.</translation>
    </message>
    <message>
        <source>Reckoned from the plan; costs are what those who pay gave.</source>
        <translation>Gerekend uit het plan; kosten zijn opgaven van wie betaalt.</translation>
    </message>
    <message>
        <source>Solved otherwise</source>
        <translation>Anders opgelost</translation>
    </message>
    <message>
        <source>Space balance: {layer}</source>
        <translation>Ruimtebalans: {layer}</translation>
    </message>
    <message>
        <source>Still to decide</source>
        <translation>Nog te besluiten</translation>
    </message>
    <message>
        <source>Street by year</source>
        <translation>Straat per jaar</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Meegenomen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>The plan has no tasks of this transition.</source>
        <translation>Het plan heeft geen taken van deze transitie.</translation>
    </message>
    <message>
        <source>The vision is not written yet.</source>
        <translation>De visie is nog niet geschreven.</translation>
    </message>
    <message>
        <source>This package has no projects.</source>
        <translation>Dit pakket heeft geen projecten.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Transition by layer</source>
        <translation>Transitie per laag</translation>
    </message>
    <message>
        <source>Transition by transition</source>
        <translation>Transitie bij transitie</translation>
    </message>
    <message>
        <source>Waits for others</source>
        <translation>Wacht op anderen</translation>
    </message>
    <message>
        <source>What can go together</source>
        <translation>Wat samen kan</translation>
    </message>
    <message>
        <source>What does it cost, and who pays? Posts without an amount: {count} of {all}</source>
        <translation>Wat kost het, en wie betaalt? Posten zonder bedrag: {count} van {all}</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>What lies below ground is not told in this edition.</source>
        <translation>Wat onder de grond ligt, staat niet in deze uitgave.</translation>
    </message>
    <message>
        <source>When does it begin? Projects without a period: {count} of {all}</source>
        <translation>Wanneer begint het? Projecten zonder periode: {count} van {all}</translation>
    </message>
    <message>
        <source>Who leads this package?</source>
        <translation>Wie trekt dit pakket?</translation>
    </message>
    <message>
        <source>Without a period</source>
        <translation>Zonder periode</translation>
    </message>
    <message>
        <source>after another work</source>
        <translation>na een ander werk</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>afspraak</translation>
    </message>
    <message>
        <source>agreement without words</source>
        <translation>afspraak zonder woorden</translation>
    </message>
    <message>
        <source>along no street</source>
        <translation>langs geen straat</translation>
    </message>
    <message>
        <source>among its own</source>
        <translation>onderling</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>arranged</source>
        <translation>geregeld</translation>
    </message>
    <message>
        <source>broken edge: chance or not said</source>
        <translation>onderbroken rand: kans of niet gezegd</translation>
    </message>
    <message>
        <source>by the piece</source>
        <translation>per stuk</translation>
    </message>
    <message>
        <source>can be done in one opening: {years}</source>
        <translation>kan in één opening: {years}</translation>
    </message>
    <message>
        <source>can be done in {count} openings: {years}</source>
        <translation>kan in {count} openingen: {years}</translation>
    </message>
    <message>
        <source>can go together</source>
        <translation>kan samen</translation>
    </message>
    <message>
        <source>central or decentral, within or above the neighbourhood</source>
        <translation>centraal of decentraal, op of boven wijkniveau</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>zeker</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>kans</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>erbij</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>conflicts / what can go together; what serves no transition is not in it</source>
        <translation>conflicten / wat samen kan; wat geen transitie dient, telt niet mee</translation>
    </message>
    <message>
        <source>cost from – to (€)</source>
        <translation>kosten van – tot (€)</translation>
    </message>
    <message>
        <source>data</source>
        <translation>gegevens</translation>
    </message>
    <message>
        <source>data of what is there, in the whole plan</source>
        <translation>gegevens van wat er is, in het hele plan</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>besluit</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>diepte</translation>
    </message>
    <message>
        <source>depth unknown</source>
        <translation>diepte onbekend</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>verschil</translation>
    </message>
    <message>
        <source>edge: {level}</source>
        <translation>rand: {level}</translation>
    </message>
    <message>
        <source>fixed or firm</source>
        <translation>ligt vast of bijna vast</translation>
    </message>
    <message>
        <source>following</source>
        <translation>meeloper</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>vanaf {start}</translation>
    </message>
    <message>
        <source>full edge: must or fixed</source>
        <translation>volle rand: moet of ligt vast</translation>
    </message>
    <message>
        <source>go together after a shift, in months</source>
        <translation>gaan samen na schuiven, in maanden</translation>
    </message>
    <message>
        <source>go together as planned</source>
        <translation>gaan samen zoals gepland</translation>
    </message>
    <message>
        <source>goal or deadline</source>
        <translation>doel of uiterste datum</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>eraf</translation>
    </message>
    <message>
        <source>green: {gained}, {lost}</source>
        <translation>groen: {gained}, {lost}</translation>
    </message>
    <message>
        <source>ground and lines of the claims, each place once</source>
        <translation>grond en lijnen van de claims, elke plek één keer</translation>
    </message>
    <message>
        <source>ground of the claims that serve it, and how many there are</source>
        <translation>grond van de claims die haar dienen, en hoeveel het er zijn</translation>
    </message>
    <message>
        <source>ground of the claims, each place once</source>
        <translation>grond van de claims, elke plek één keer</translation>
    </message>
    <message>
        <source>ground that is taken: {m2}</source>
        <translation>grond die wordt ingenomen: {m2}</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hard</translation>
    </message>
    <message>
        <source>has a place</source>
        <translation>heeft een plek</translation>
    </message>
    <message>
        <source>height</source>
        <translation>hoogte</translation>
    </message>
    <message>
        <source>height unknown</source>
        <translation>hoogte onbekend</translation>
    </message>
    <message>
        <source>highest of the claims,
of {known} of {all} that are known</source>
        <translation>hoogste van de claims,
van {known} van {all} bekend</translation>
    </message>
    <message>
        <source>highest of the claims:
of none is the height known</source>
        <translation>hoogste van de claims:
van geen is de hoogte bekend</translation>
    </message>
    <message>
        <source>hot spot</source>
        <translation>hotspot</translation>
    </message>
    <message>
        <source>how far it may move</source>
        <translation>hoe ver het mag schuiven</translation>
    </message>
    <message>
        <source>how long the works take</source>
        <translation>hoe lang het werk duurt</translation>
    </message>
    <message>
        <source>in no sub-area</source>
        <translation>in geen deelgebied</translation>
    </message>
    <message>
        <source>in one opening</source>
        <translation>in één keer open</translation>
    </message>
    <message>
        <source>it is done in another place</source>
        <translation>dat gebeurt op een andere plek</translation>
    </message>
    <message>
        <source>it is done later</source>
        <translation>dat gebeurt later</translation>
    </message>
    <message>
        <source>known: {known} of {posts} posts;
{unknown} posts unknown</source>
        <translation>bekend: {known} van de {posts} posten;
{unknown} posten onbekend</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>layer unknown</source>
        <translation>laag onbekend</translation>
    </message>
    <message>
        <source>leading</source>
        <translation>koploper</translation>
    </message>
    <message>
        <source>lines of the claims, each place once</source>
        <translation>lijnen van de claims, elke plek één keer</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>meter</translation>
    </message>
    <message>
        <source>moment that counts</source>
        <translation>moment dat telt</translation>
    </message>
    <message>
        <source>needed by {date}</source>
        <translation>nodig vóór {date}</translation>
    </message>
    <message>
        <source>needed by: unknown</source>
        <translation>nodig vóór: onbekend</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no other transition</source>
        <translation>geen andere transitie</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>nog geen plek</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>nr</translation>
    </message>
    <message>
        <source>nobody said when</source>
        <translation>niemand zei wanneer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>not appointed yet</source>
        <translation>nog niet benoemd</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>nog niet gekozen</translation>
    </message>
    <message>
        <source>not drawn, for want of room: {count}</source>
        <translation>niet getekend, te weinig ruimte: {count}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>nog niet genoemd</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>not set yet</source>
        <translation>nog niet bepaald</translation>
    </message>
    <message>
        <source>not told here</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>not told here: {count}</source>
        <translation>hier niet gezegd: {count}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>number unknown</source>
        <translation>aantal onbekend</translation>
    </message>
    <message>
        <source>numbers as in the passport</source>
        <translation>nummers als in het paspoort</translation>
    </message>
    <message>
        <source>numbers as on the sheet of conflicts, if any</source>
        <translation>nummers als op het conflictenblad; soms geen</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>objecten</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>aanleiding</translation>
    </message>
    <message>
        <source>of</source>
        <translation>van</translation>
    </message>
    <message>
        <source>of its ambition zones have a claim in them that serves it</source>
        <translation>van haar ambitiegebieden heeft een claim die haar dient</translation>
    </message>
    <message>
        <source>of these nothing can be said about opening once</source>
        <translation>hiervan valt niets te zeggen over één keer open</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>open conflicts</source>
        <translation>open conflicten</translation>
    </message>
    <message>
        <source>open: decision {number}</source>
        <translation>open: besluit {number}</translation>
    </message>
    <message>
        <source>opened twice</source>
        <translation>twee keer open</translation>
    </message>
    <message>
        <source>opened twice · {size}</source>
        <translation>twee keer open · {size}</translation>
    </message>
    <message>
        <source>openings by year</source>
        <translation>keer open per jaar</translation>
    </message>
    <message>
        <source>openings of the ground, in the year in which they begin</source>
        <translation>hoe vaak de grond opengaat, in het jaar van het begin</translation>
    </message>
    <message>
        <source>openings of the ground:
each work apart → in this package</source>
        <translation>keer de grond open:
elk werk apart → in dit pakket</translation>
    </message>
    <message>
        <source>openings of the ground:
no work has a period</source>
        <translation>keer de grond open:
geen enkel werk heeft een periode</translation>
    </message>
    <message>
        <source>others, by number on the map: {count}</source>
        <translation>andere, met nummer op de kaart: {count}</translation>
    </message>
    <message>
        <source>pairs that couple: as planned
→ when one may move {months} months</source>
        <translation>paren die samen kunnen: zoals
gepland → als één {months} maanden schuift</translation>
    </message>
    <message>
        <source>pale: in this package, not here</source>
        <translation>bleek: in dit pakket, niet hier</translation>
    </message>
    <message>
        <source>parking places</source>
        <translation>parkeerplaatsen</translation>
    </message>
    <message>
        <source>partly hard</source>
        <translation>deels hard</translation>
    </message>
    <message>
        <source>party</source>
        <translation>partij</translation>
    </message>
    <message>
        <source>plan area</source>
        <translation>plangebied</translation>
    </message>
    <message>
        <source>project</source>
        <translation>project</translation>
    </message>
    <message>
        <source>project {numbers}</source>
        <translation>project {numbers}</translation>
    </message>
    <message>
        <source>projects lie here
wholly or in part;
{claims}</source>
        <translation>projecten liggen hier
geheel of deels;
{claims}</translation>
    </message>
    <message>
        <source>projects serve it
wholly or in part;
{claims}</source>
        <translation>projecten dienen haar
geheel of deels;
{claims}</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>toegezegd</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>dient</translation>
    </message>
    <message>
        <source>size</source>
        <translation>maat</translation>
    </message>
    <message>
        <source>size unknown · {claims}</source>
        <translation>maat onbekend · {claims}</translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation>status onbekend</translation>
    </message>
    <message>
        <source>street</source>
        <translation>straat</translation>
    </message>
    <message>
        <source>street unknown</source>
        <translation>straat onbekend</translation>
    </message>
    <message>
        <source>sub-area</source>
        <translation>deelgebied</translation>
    </message>
    <message>
        <source>tasks of this transition are taken along</source>
        <translation>taken van deze transitie gaan mee</translation>
    </message>
    <message>
        <source>the ground opens twice</source>
        <translation>de grond gaat twee keer open</translation>
    </message>
    <message>
        <source>then</source>
        <translation>straks</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>bomen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>unknown: {what}</source>
        <translation>onbekend: {what}</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>tot en met {end}</translation>
    </message>
    <message>
        <source>use</source>
        <translation>gebruik</translation>
    </message>
    <message>
        <source>usual: {size}</source>
        <translation>gebruikelijk: {size}</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>wacht op anderen</translation>
    </message>
    <message>
        <source>waits for {marks}</source>
        <translation>wacht op {marks}</translation>
    </message>
    <message>
        <source>what</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>what can go together, and conflicts that nobody decided on</source>
        <translation>wat samen kan, en conflicten waarover niemand besloot</translation>
    </message>
    <message>
        <source>what goes in one opening is one project; numbers as on the map</source>
        <translation>wat samen in één opening gaat, is één project; nummers als op de kaart</translation>
    </message>
    <message>
        <source>what people said, and what becomes of it</source>
        <translation>wat mensen zeiden, en wat ermee gebeurt</translation>
    </message>
    <message>
        <source>what the plan asks of this transition</source>
        <translation>wat het plan van deze transitie vraagt</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>wat is besloten</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>wat is gevonden</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>wat is gezegd</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wanneer</translation>
    </message>
    <message>
        <source>who (lead first)</source>
        <translation>wie (trekker eerst)</translation>
    </message>
    <message>
        <source>who pays</source>
        <translation>wie betaalt</translation>
    </message>
    <message>
        <source>width</source>
        <translation>breedte</translation>
    </message>
    <message>
        <source>window of a work; broken edge: chance or not said</source>
        <translation>periode van een werk; onderbroken rand: kans of niet gezegd</translation>
    </message>
    <message>
        <source>with</source>
        <translation>met</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>zonder plek</translation>
    </message>
    <message>
        <source>without begin and end,
of {claims}</source>
        <translation>zonder begin en eind,
van {claims}</translation>
    </message>
    <message>
        <source>year</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{a} and {b} open the same ground at two moments: together, or twice</source>
        <translation>{a} en {b} openen dezelfde grond op twee momenten: samen, of twee keer</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} claims</translation>
    </message>
    <message>
        <source>{count} claims without a size</source>
        <translation>{count} claims zonder maat</translation>
    </message>
    <message>
        <source>{count} existing things without a size</source>
        <translation>{count} bestaande dingen zonder maat</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} mnd</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>nog {count}</translation>
    </message>
    <message>
        <source>{count} more streets</source>
        <translation>nog {count} straten</translation>
    </message>
    <message>
        <source>{count} of unknown size</source>
        <translation>{count} van onbekende maat</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} van {all}</translation>
    </message>
    <message>
        <source>{count} rows or groups of unknown number</source>
        <translation>{count} rijen of groepen van onbekend aantal</translation>
    </message>
    <message>
        <source>{count} tasks without a place and without a reason</source>
        <translation>{count} opgaven zonder plek en zonder reden</translation>
    </message>
    <message>
        <source>{count} works</source>
        <translation>{count} werken</translation>
    </message>
    <message>
        <source>{count} works have no period</source>
        <translation>{count} werken zonder periode</translation>
    </message>
    <message>
        <source>{m2} ({number} places)</source>
        <translation>{m2} ({number} plaatsen)</translation>
    </message>
    <message>
        <source>{m2} · {claims}, of which {count} of unknown size</source>
        <translation>{m2} · {claims}, waarvan {count} van onbekende maat</translation>
    </message>
    <message>
        <source>{mark} {what}: {status}</source>
        <translation>{mark} {what}: {status}</translation>
    </message>
    <message>
        <source>{moves}: then {project}</source>
        <translation>{moves}: dan {project}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} en {last}</translation>
    </message>
    <message>
        <source>{names}; rest unknown</source>
        <translation>{names}; rest onbekend</translation>
    </message>
    <message>
        <source>{name} (agreement without a place)</source>
        <translation>{name} (afspraak zonder plek)</translation>
    </message>
    <message>
        <source>{name} and what is done with it</source>
        <translation>{name} en wat daarbij hoort</translation>
    </message>
    <message>
        <source>{name} {months} earlier</source>
        <translation>{name} {months} eerder</translation>
    </message>
    <message>
        <source>{name} {months} later</source>
        <translation>{name} {months} later</translation>
    </message>
    <message>
        <source>{name} · phase {phase}</source>
        <translation>{name} · fase {phase}</translation>
    </message>
    <message>
        <source>{name}, because: {reason}</source>
        <translation>{name}, omdat: {reason}</translation>
    </message>
    <message>
        <source>{name}: another place or another solution; it does not go together with {others}</source>
        <translation>{name}: een andere plek of een andere oplossing; het gaat niet samen met {others}</translation>
    </message>
    <message>
        <source>{name}: no reason given</source>
        <translation>{name}: geen reden gegeven</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>{period}, if decision {number}</source>
        <translation>{period}, als besluit {number}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · decisions and open issues {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · besluiten en wat open staat {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · passport</source>
        <translation>{plan} · pakket {number} van {count} · paspoort</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · tables {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · tabellen {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · timeline {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · tijdlijn {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · {theme} · layers {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · {theme} · lagen {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · {theme} · streets {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · {theme} · straten {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · {theme} · sub-areas {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · {theme} · deelgebieden {page} van {pages}</translation>
    </message>
    <message>
        <source>{plan} · package {number} of {count} · {theme} · transitions {page} of {pages}</source>
        <translation>{plan} · pakket {number} van {count} · {theme} · transities {page} van {pages}</translation>
    </message>
    <message>
        <source>{range}
+ {count} unknown</source>
        <translation>{range}
+ {count} onbekend</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{size} + {count} of unknown size</source>
        <translation>{size} + {count} van onbekende maat</translation>
    </message>
    <message>
        <source>{streets} in one opening</source>
        <translation>{streets} in één keer open</translation>
    </message>
    <message>
        <source>{taken}; what stays is in the way of {m2}</source>
        <translation>{taken}; {m2} kan niet door wat er blijft</translation>
    </message>
    <message>
        <source>{theme}: no place yet</source>
        <translation>{theme}: nog geen plek</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title} (vervolg)</translation>
    </message>
    <message>
        <source>{title}: {shown} of {count}</source>
        <translation>{title}: {shown} van de {count}</translation>
    </message>
    <message>
        <source>{year} ({count} times)</source>
        <translation>{year} ({count} keer)</translation>
    </message>
    <message>
        <source>{year} · looked at again on {date}</source>
        <translation>{year} · opnieuw bekeken op {date}</translation>
    </message>
    <message>
        <source>€ {range} million</source>
        <translation>€ {range} mln</translation>
    </message>
    <message>
        <source>⊘ not, because: {reason}</source>
        <translation>⊘ niet, omdat: {reason}</translation>
    </message>
    <message>
        <source>⊘ not; no reason given</source>
        <translation>⊘ niet; geen reden gegeven</translation>
    </message>
    <message>
        <source>○ nobody said</source>
        <translation>○ niemand zei het</translation>
    </message>
    <message>
        <source>● taken along</source>
        <translation>● gaat mee</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>Period not known: nothing can be said then about opening the street once.</source>
        <translation>Periode niet bekend: dan is niet te zeggen of de straat één keer open kan.</translation>
    </message>
    <message>
        <source>The periods of a session are '{text}'; write the last years of the first three, such as {example}.</source>
        <translation>De perioden van een sessie zijn '{text}'; schrijf de laatste jaren van de eerste drie, zoals {example}.</translation>
    </message>
    <message>
        <source>Works between the beginning of {first} and the end of {last}, of {months} months (assumption).</source>
        <translation>Werk tussen begin {first} en eind {last}, van {months} maanden (aanname).</translation>
    </message>
    <message>
        <source>after {year}</source>
        <translation>na {year}</translation>
    </message>
    <message>
        <source>to {year}</source>
        <translation>t/m {year}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>'{choice}' is no choice.</source>
        <translation>'{choice}' is geen keuze.</translation>
    </message>
    <message>
        <source>'{name}' of a delivery cannot be changed.</source>
        <translation>'{name}' van een levering kan niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>'{name}' of a source cannot be changed.</source>
        <translation>'{name}' van een bron kan niet worden veranderd.</translation>
    </message>
    <message>
        <source>'{role}' is no role of a source.</source>
        <translation>'{role}' is geen rol van een bron.</translation>
    </message>
    <message>
        <source>'{stance}' is no stance.</source>
        <translation>'{stance}' is geen mening.</translation>
    </message>
    <message>
        <source>'{step}' stays as it is: its record was changed elsewhere since.</source>
        <translation>'{step}' blijft zoals het is: het is sindsdien elders gewijzigd.</translation>
    </message>
    <message>
        <source>'{step}' was saved, but not yet what belongs to it: links and the line in the log come with your next step.</source>
        <translation>'{step}' is bewaard, maar nog niet wat erbij hoort: koppelingen en de regel in het logboek komen met je volgende stap.</translation>
    </message>
    <message>
        <source>A delivery needs a name.</source>
        <translation>Een levering heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A hot spot is a point or an area.</source>
        <translation>Een hotspot is een punt of een gebied.</translation>
    </message>
    <message>
        <source>A plan has a name; type one.</source>
        <translation>Een plan heeft een naam; typ er een.</translation>
    </message>
    <message>
        <source>Claims with a role in a package that is not in the plan, which count as in none: {count} ({names})</source>
        <translation>Claims met een rol in een pakket dat niet in het plan staat, die in geen pakket meetellen: {count} ({names})</translation>
    </message>
    <message>
        <source>Claims: {remark}</source>
        <translation>Claims: {remark}</translation>
    </message>
    <message>
        <source>Edit with QGIS</source>
        <translation>Bewerking met QGIS</translation>
    </message>
    <message>
        <source>Edit with QGIS, after which QGIS ended before it was noted what was edited.</source>
        <translation>Bewerking met QGIS; QGIS stopte voordat was vastgelegd wat er bewerkt is.</translation>
    </message>
    <message>
        <source>It has no rows, and where that holds is not known, so it calls no place free.</source>
        <translation>Er zitten geen rijen in, en waar dat geldt is niet bekend, dus noemt het geen plek vrij.</translation>
    </message>
    <message>
        <source>It has no rows.</source>
        <translation>Er zitten geen rijen in.</translation>
    </message>
    <message>
        <source>It was decided: {decision} ({who}).</source>
        <translation>Er is besloten: {decision} ({who}).</translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be read.</source>
        <translation>Laag '{layer}' kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Layer '{layer}' could not be saved in {file}: {reason}.</source>
        <translation>Laag '{layer}' kon niet in {file} bewaard worden: {reason}.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has edits that are not saved; save or discard them first.</source>
        <translation>Laag '{layer}' heeft bewerkingen die niet zijn opgeslagen; sla ze eerst op of gooi ze weg.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has edits that are not saved; save them first.</source>
        <translation>Laag '{layer}' heeft bewerkingen die nog niet zijn opgeslagen; sla die eerst op.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has joined or calculated fields; save it as a file first, which keeps them.</source>
        <translation>Laag '{layer}' heeft gekoppelde of berekende velden; bewaar haar eerst als bestand, dan blijven die.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no coordinate reference system; set it in its properties and register it then.</source>
        <translation>Laag '{layer}' heeft geen coördinatenstelsel; stel dat in bij haar eigenschappen en registreer haar daarna.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no geometry, so it says nothing of a place.</source>
        <translation>Laag '{layer}' heeft geen geometrie en zegt dus niets over een plek.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no polygons, so it cannot say where a source holds.</source>
        <translation>Laag '{layer}' heeft geen vlakken en kan dus niet zeggen waar een bron geldt.</translation>
    </message>
    <message>
        <source>Layer '{layer}' is a table of a plan, which reads it already.</source>
        <translation>Laag '{layer}' is een tabel van een plan, dat haar zelf al leest.</translation>
    </message>
    <message>
        <source>Layer '{layer}' is made of other layers; save it as a file first and use that.</source>
        <translation>Laag '{layer}' is uit andere lagen gemaakt; bewaar haar eerst als bestand en gebruik dat.</translation>
    </message>
    <message>
        <source>Layer '{layer}' is temporary and is gone when QGIS closes; save it as a file first and use that.</source>
        <translation>Laag '{layer}' is tijdelijk en is weg als QGIS sluit; bewaar haar eerst als bestand en gebruik dat.</translation>
    </message>
    <message>
        <source>No longer found: {sentence}</source>
        <translation>Niet meer gevonden: {sentence}</translation>
    </message>
    <message>
        <source>Parties that were named without the plugin: {names}</source>
        <translation>Partijen die buiten de plug-in zijn genoemd: {names}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Opnieuw: {step}</translation>
    </message>
    <message>
        <source>Role 'leading' became 'occasion': the claim does not serve a transition that leads its package.</source>
        <translation>Rol 'koploper' werd 'aanleiding': de claim dient geen transitie die het pakket leidt.</translation>
    </message>
    <message>
        <source>Say which party votes.</source>
        <translation>Zeg welke partij stemt.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The address of layer '{layer}' holds a password, which the plan would pass on; keep it in the authentication settings of QGIS and add the layer again.</source>
        <translation>Het adres van laag '{layer}' bevat een wachtwoord, dat het plan zou doorgeven; bewaar het in de authenticatie-instellingen van QGIS en voeg de laag opnieuw toe.</translation>
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
        <source>The copy would take the place of the open plan; choose another name.</source>
        <translation>De kopie zou in de plaats van het open plan komen; kies een andere naam.</translation>
    </message>
    <message>
        <source>The delivery could not be saved as {file}: {reason}.</source>
        <translation>De levering kon niet worden opgeslagen als {file}: {reason}.</translation>
    </message>
    <message>
        <source>The delivery holds nothing that can be registered.</source>
        <translation>In de levering zit niets dat kan worden toegevoegd.</translation>
    </message>
    <message>
        <source>The edits in layer '{layer}' could not be saved and wait there: {reason}</source>
        <translation>De wijzigingen in laag '{layer}' konden niet worden opgeslagen en blijven daar staan: {reason}</translation>
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
        <source>The hot spot could not be moved there.</source>
        <translation>De hotspot kon daar niet naartoe worden verplaatst.</translation>
    </message>
    <message>
        <source>The hot spot is not in the plan any more; it was removed meanwhile.</source>
        <translation>De hotspot staat niet meer in het plan; hij is intussen verwijderd.</translation>
    </message>
    <message>
        <source>The lists of the plan {name} cannot be read: {reason}</source>
        <translation>De lijsten van het plan {name} kunnen niet worden gelezen: {reason}</translation>
    </message>
    <message>
        <source>The path of a plan cannot hold the sign |, as {path} does; give it another name.</source>
        <translation>In het pad van een plan kan geen | staan, zoals in {path}; geef het een andere naam.</translation>
    </message>
    <message>
        <source>The path of {name} is too long ({length} characters, at most {most}); put it in a folder less deep.</source>
        <translation>Het pad van {name} is te lang ({length} tekens, hoogstens {most}); zet het in een map die minder diep ligt.</translation>
    </message>
    <message>
        <source>The plan file {path} is not there any more; was a disk or stick taken out?</source>
        <translation>Het planbestand {path} is er niet meer; is er een schijf of stick uitgehaald?</translation>
    </message>
    <message>
        <source>The plan {name} cannot be changed: its file or folder is read-only. Copy it to a folder where you may write, and open the copy.</source>
        <translation>Het plan {name} kan niet worden gewijzigd: het bestand of de map is alleen-lezen. Kopieer het naar een map waarin u mag schrijven en open de kopie.</translation>
    </message>
    <message>
        <source>The plan {name} could not be brought up to date and is as it was: {reason}.</source>
        <translation>Het plan {name} kon niet worden bijgewerkt en is gebleven zoals het was: {reason}.</translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: another program is writing to it.</source>
        <translation>Het plan {name} kon niet worden gewijzigd: een ander programma is erin aan het schrijven.</translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: its disk does not take it. Is the disk full, or was the connection to it lost?</source>
        <translation>Het plan {name} kon niet worden gewijzigd: de schijf neemt het niet aan. Is de schijf vol, of is de verbinding ermee verbroken?</translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: the disk is full. Make room and try again.</source>
        <translation>Het plan {name} kon niet worden gewijzigd: de schijf is vol. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The plan {name} could not be changed: {reason}</source>
        <translation>Het plan {name} kon niet worden gewijzigd: {reason}</translation>
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
        <source>The plan {name} is not opened: it holds parts that could change or read things unseen ({parts}); ask whoever sent it for a plan without them.</source>
        <translation>Het plan {name} wordt niet geopend: er zitten onderdelen in die ongezien iets kunnen wijzigen of lezen ({parts}); vraag de afzender om een plan zonder die onderdelen.</translation>
    </message>
    <message>
        <source>The plan {name} is not opened: its table {table} is in {crs}, which does not measure metres on the ground; make a new plan and copy what is in this one.</source>
        <translation>Het plan {name} wordt niet geopend: de tabel {table} staat in {crs}, dat geen meters op de grond meet; maak een nieuw plan en kopieer wat hierin staat.</translation>
    </message>
    <message>
        <source>The plan {name} is not opened: its table {table} lacks {columns}; add that with QGIS, or open an earlier copy.</source>
        <translation>Het plan {name} wordt niet geopend: in de tabel {table} ontbreekt {columns}; voeg dat toe met QGIS of open een eerdere kopie.</translation>
    </message>
    <message>
        <source>The plan {name} was made with a newer version of Wijkaanpak; update the plugin to open it.</source>
        <translation>Het plan {name} is met een nieuwere versie van Wijkaanpak gemaakt; werk de plug-in bij om het te openen.</translation>
    </message>
    <message>
        <source>The plan {name} was made with an older version of Wijkaanpak; open it with Open Plan, which asks whether it may be brought up to date.</source>
        <translation>Het plan {name} is gemaakt met een oudere versie van Wijkaanpak; open het met Plan openen, dat vraagt of het mag worden bijgewerkt.</translation>
    </message>
    <message>
        <source>The record is not in the plan any more; it was removed meanwhile.</source>
        <translation>Dit staat niet meer in het plan; het is intussen verwijderd.</translation>
    </message>
    <message>
        <source>The setting {key} is '{value}'; it must be a number from 0 to {largest}.</source>
        <translation>De instelling {key} is '{value}'; het moet een getal van 0 tot en met {largest} zijn.</translation>
    </message>
    <message>
        <source>The setting {key} stands in the settings more than once; remove all but one.</source>
        <translation>De instelling {key} staat meer dan één keer in de instellingen; laat er één staan.</translation>
    </message>
    <message>
        <source>The shape is empty or does not suit table {table}.</source>
        <translation>De vorm is leeg of past niet bij tabel {table}.</translation>
    </message>
    <message>
        <source>The source '{name}' cannot be read as {profile}: it lacks {fields}; choose another profile.</source>
        <translation>De bron '{name}' kan niet worden gelezen als {profile}: {fields} ontbreekt; kies een ander profiel.</translation>
    </message>
    <message>
        <source>The source '{name}' cannot be read: its coordinate reference system, {crs}, is not known here.</source>
        <translation>De bron '{name}' kan niet worden gelezen: het coördinatenstelsel ervan, {crs}, is hier niet bekend.</translation>
    </message>
    <message>
        <source>The source '{name}' cannot be read; it was at {where}.</source>
        <translation>De bron '{name}' kan niet worden gelezen; hij stond in {where}.</translation>
    </message>
    <message>
        <source>The source '{name}' is not read now: {where} does not answer; try again later.</source>
        <translation>De bron '{name}' wordt nu niet gelezen: {where} antwoordt niet; probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>The source '{name}' is not read yet: nobody here has said that {where} may be read; allow it in the Plan panel.</source>
        <translation>De bron '{name}' wordt nog niet gelezen: niemand heeft hier gezegd dat {where} gelezen mag worden; sta het toe in het paneel Plan.</translation>
    </message>
    <message>
        <source>The source is not in the plan any more; it was removed meanwhile.</source>
        <translation>De bron staat niet meer in het plan; ze is intussen weggehaald.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Er is geen bestand {path}.</translation>
    </message>
    <message>
        <source>This data is registered already for the same use, as '{name}'; change that one instead.</source>
        <translation>Deze gegevens zijn al toegevoegd voor hetzelfde gebruik, als '{name}'; wijzig die bron.</translation>
    </message>
    <message>
        <source>This delivery is in the plan already, as '{name}'; read that one again, or replace it.</source>
        <translation>Deze levering zit al in het plan, als '{name}'; lees die opnieuw of vervang hem.</translation>
    </message>
    <message>
        <source>This hot spot is a point; click its new place instead of drawing an area.</source>
        <translation>Deze hotspot is een punt; klik op de nieuwe plek in plaats van een gebied te tekenen.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ongedaan gemaakt: {step}</translation>
    </message>
    <message>
        <source>What was read had to be given up: {reason}. Read the delivery once more.</source>
        <translation>Wat was gelezen moest worden opgegeven: {reason}. Lees de levering nog eens.</translation>
    </message>
    <message>
        <source>Where the source '{name}' holds is not known: away from its objects nothing is.</source>
        <translation>Waar de bron '{name}' geldt is niet bekend: buiten de objecten ervan is niets bekend.</translation>
    </message>
    <message>
        <source>Write the remark first.</source>
        <translation>Schrijf eerst de opmerking.</translation>
    </message>
    <message>
        <source>it cannot be read back whole, perhaps because the disk is full</source>
        <translation>het is niet in zijn geheel terug te lezen, misschien omdat de schijf vol is</translation>
    </message>
    <message>
        <source>it is open in another program; close it there first</source>
        <translation>het is geopend in een ander programma; sluit het daar eerst</translation>
    </message>
    <message>
        <source>name left out</source>
        <translation>naam weggelaten</translation>
    </message>
    <message>
        <source>no known system</source>
        <translation>geen bekend stelsel</translation>
    </message>
    <message>
        <source>own field mapping</source>
        <translation>eigen veldkoppeling</translation>
    </message>
    <message>
        <source>own profile: {profile}</source>
        <translation>eigen profiel: {profile}</translation>
    </message>
    <message>
        <source>rows of {tables} would be lost</source>
        <translation>rijen van {tables} zouden verloren gaan</translation>
    </message>
    <message>
        <source>table {table} is missing</source>
        <translation>tabel {table} ontbreekt</translation>
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
        <source>{name} cannot be written in {folder}: {reason}.</source>
        <translation>{name} kan niet worden opgeslagen in {folder}: {reason}.</translation>
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
        <source>{newer} holds none of the parts of '{older}'; nothing was replaced.</source>
        <translation>In {newer} zit geen van de delen van '{older}'; er is niets vervangen.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation>{path} is een map; geef de naam van een bestand.</translation>
    </message>
</context>
<context>
    <name>PlanChoice</name>
    <message>
        <source>Above average</source>
        <translation>Bovengemiddeld</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>Areas in the table coverage</source>
        <translation>Vlakken in de tabel dekking</translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation>Geregeld</translation>
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
        <source>Both as much</source>
        <translation>Allebei evenveel</translation>
    </message>
    <message>
        <source>Capacity of the grid</source>
        <translation>Capaciteit van het net</translation>
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
        <source>Consent</source>
        <translation>Toestemming</translation>
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
        <source>Deadline</source>
        <translation>Uiterste datum</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Default of the kind</source>
        <translation>Standaard van de soort</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>Weet niet</translation>
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
        <source>Goal of policy</source>
        <translation>Beleidsdoel</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informatie</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>Minder is beter</translation>
    </message>
    <message>
        <source>Maximal</source>
        <translation>Maximaal</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemeten</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Minimaal</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>More is better</source>
        <translation>Meer is beter</translation>
    </message>
    <message>
        <source>Negotiable</source>
        <translation>Bespreekbaar</translation>
    </message>
    <message>
        <source>Not covered by data</source>
        <translation>Niet door gegevens gedekt</translation>
    </message>
    <message>
        <source>Only a remark</source>
        <translation>Alleen een opmerking</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Order of works</source>
        <translation>Volgorde van werken</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
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
        <source>Promised</source>
        <translation>Toegezegd</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Sturing</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>De eerste</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>De tweede</translation>
    </message>
    <message>
        <source>To weigh</source>
        <translation>Af te wegen</translation>
    </message>
    <message>
        <source>Typed on the claim</source>
        <translation>Ingevuld bij de claim</translation>
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
        <source>each</source>
        <translation>per stuk</translation>
    </message>
    <message>
        <source>per metre</source>
        <translation>per meter</translation>
    </message>
    <message>
        <source>per m²</source>
        <translation>per m²</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>&amp;Bring up to date</source>
        <translation>&amp;Bijwerken</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;Laten zoals het is</translation>
    </message>
    <message>
        <source>Close it and go on</source>
        <translation>Sluiten en doorgaan</translation>
    </message>
    <message>
        <source>Close the plan?</source>
        <translation>Het plan sluiten?</translation>
    </message>
    <message>
        <source>Folder for the sample neighbourhood</source>
        <translation>Kies waar de voorbeeldwijk komt te staan</translation>
    </message>
    <message>
        <source>One plan is open at a time: {name} is closed first. Everything in it is saved.</source>
        <translation>Er is één plan tegelijk open: {name} wordt eerst gesloten. Alles daarin is opgeslagen.</translation>
    </message>
    <message>
        <source>One plan is open at a time: {name} is closed first. This is not saved in it; it waits, until QGIS closes, for you to open the plan again:</source>
        <translation>Er is één plan tegelijk open: {name} wordt eerst gesloten. Dit is er niet in bewaard; het wacht, tot QGIS sluit, tot u het plan weer opent:</translation>
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
        <source>Plan of an older version</source>
        <translation>Plan van een oudere versie</translation>
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
    <message>
        <source>Writing the sample…</source>
        <translation>De voorbeeldwijk wordt geschreven…</translation>
    </message>
    <message>
        <source>{name} was made with an older version of Wijkaanpak and has to be brought up to date to be opened. Older versions of the plugin cannot open it from then on: colleagues who share the file need this one too. A copy of the file as it is now stays beside it.</source>
        <translation>{name} is gemaakt met een oudere versie van Wijkaanpak en moet worden bijgewerkt om te kunnen openen. Oudere versies van de plugin kunnen het daarna niet meer openen: collega's die het bestand delen hebben ook deze versie nodig. Een kopie van het bestand zoals het nu is blijft ernaast staan.</translation>
    </message>
</context>
<context>
    <name>PlanDock</name>
    <message>
        <source>&amp;Add data…</source>
        <translation>G&amp;egevens toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Agenda</source>
        <translation>&amp;Agenda</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Wijzigen…</translation>
    </message>
    <message>
        <source>&amp;Draw the area</source>
        <translation>Gebied &amp;tekenen</translation>
    </message>
    <message>
        <source>&amp;End session</source>
        <translation>Sessie b&amp;eëindigen</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Doel</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Leading</source>
        <translation>&amp;Koploper</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;New plan from selection</source>
        <translation>&amp;Nieuw plan van selectie</translation>
    </message>
    <message>
        <source>&amp;Occasion</source>
        <translation>&amp;Aanleiding</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>Plan &amp;openen…</translation>
    </message>
    <message>
        <source>&amp;Participants</source>
        <translation>&amp;Deelnemers</translation>
    </message>
    <message>
        <source>&amp;Quality…</source>
        <translation>&amp;Kwaliteit…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ve&amp;rwijderen</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Verslag…</translation>
    </message>
    <message>
        <source>&amp;Start session</source>
        <translation>Sessie &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tafel</translation>
    </message>
    <message>
        <source>&amp;Vision</source>
        <translation>&amp;Visie</translation>
    </message>
    <message>
        <source>&amp;You are</source>
        <translation>&amp;U bent</translation>
    </message>
    <message>
        <source>15 along the hot spots
35 draw claims</source>
        <translation>15 langs de hotspots
35 claims tekenen</translation>
    </message>
    <message>
        <source>A fictional neighbourhood to try things on; it is written to a folder you choose.</source>
        <translation>Een verzonnen buurt om alles op uit te proberen; hij komt in een map die u kiest.</translation>
    </message>
    <message>
        <source>Add a KLIC delivery, a BGT download, a file, a layer or a list of works; it is shown before anything is written. A delivery that is dropped on QGIS is read at once, also a folder.</source>
        <translation>Voeg een KLIC-levering, BGT-download, bestand, laag of lijst met werken toe; u ziet wat het is voordat er iets wordt geschreven. Een levering die u op QGIS laat vallen wordt meteen gelezen, ook een map.</translation>
    </message>
    <message>
        <source>Anna de Vries (municipality)</source>
        <translation>Anna de Vries (gemeente)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Oppervlakte</translation>
    </message>
    <message>
        <source>Being read: {name}</source>
        <translation>Wordt gelezen: {name}</translation>
    </message>
    <message>
        <source>Brackets not understood: '{line}'. Write 'name (party)'; what you typed is kept.</source>
        <translation>Haakjes niet begrepen: '{line}'. Schrijf 'naam (partij)'; wat getypt is, blijft staan.</translation>
    </message>
    <message>
        <source>Change leading transition</source>
        <translation>Leidende transitie wijzigen</translation>
    </message>
    <message>
        <source>Change occasion</source>
        <translation>Aanleiding wijzigen</translation>
    </message>
    <message>
        <source>Change session</source>
        <translation>Sessie wijzigen</translation>
    </message>
    <message>
        <source>Change vision</source>
        <translation>Visie wijzigen</translation>
    </message>
    <message>
        <source>Change what is said about it: use, profile, date, coverage; of a delivery, of all parts. (Enter)</source>
        <translation>Wijzig wat erover is gezegd: gebruik, profiel, datum, dekking; van een levering geldt het voor alle delen. (Enter)</translation>
    </message>
    <message>
        <source>Click the corners of the area on the map; a right click ends it, Backspace takes a corner back, Esc stops.</source>
        <translation>Klik de hoeken van het gebied aan op de kaart; de rechtermuisknop maakt het af, Backspace neemt een hoek terug, Esc stopt.</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coördinaten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Data of the plan</source>
        <translation>Gegevens van het plan</translation>
    </message>
    <message>
        <source>Draw the area of a new plan on the map.</source>
        <translation>Teken het gebied van een nieuw plan op de kaart.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sessie beëindigen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>From now on the log says in which session something was done.</source>
        <translation>Vanaf nu vermeldt het logboek in welke sessie iets is gedaan.</translation>
    </message>
    <message>
        <source>Ground inside the boundary of the plan, measured in its own coordinates.</source>
        <translation>Grond binnen de grens van het plan, gemeten in de coördinaten van het plan.</translation>
    </message>
    <message>
        <source>Le&amp;d by</source>
        <translation>&amp;Geleid door</translation>
    </message>
    <message>
        <source>Look once more whether the data is there and can be read.</source>
        <translation>Kijk nog eens of de gegevens er zijn en gelezen kunnen worden.</translation>
    </message>
    <message>
        <source>Make a plan whose area is the polygons that are selected in a layer.</source>
        <translation>Maak een plan met als gebied de vlakken die in een laag geselecteerd zijn.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Naa&amp;m</translation>
    </message>
    <message>
        <source>No plan is open. To start one, drop a KLIC delivery on QGIS, select the neighbourhood in a layer, or draw it; or open one.</source>
        <translation>Er is geen plan open. Sleep voor een nieuw plan een KLIC-levering naar QGIS, selecteer de buurt in een laag of teken haar; of open een plan.</translation>
    </message>
    <message>
        <source>No session is going on; the log says only who did what.</source>
        <translation>Er is nu geen sessie; het logboek vermeldt alleen wie wat deed.</translation>
    </message>
    <message>
        <source>Open a plan file and add its layers to the project.</source>
        <translation>Open een planbestand en zet de lagen ervan in het project.</translation>
    </message>
    <message>
        <source>Open the &amp;sample…</source>
        <translation>&amp;Voorbeeld openen…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>&amp;Vervang…</translation>
    </message>
    <message>
        <source>Read &amp;data…</source>
        <translation>&amp;Gegevens lezen…</translation>
    </message>
    <message>
        <source>Read a newer delivery in place of this one: what was said and judged of it holds on.</source>
        <translation>Lees een nieuwere levering in plaats van deze: wat erover gezegd en geoordeeld is, blijft gelden.</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>Lees &amp;opnieuw</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Lees opnieuw</translation>
    </message>
    <message>
        <source>Read the file of this delivery again, and say what came, went and changed.</source>
        <translation>Lees het bestand van deze levering opnieuw en zeg wat erbij kwam, wegging en veranderde.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Rename plan: {name}</source>
        <translation>Plan hernoemen: {name}</translation>
    </message>
    <message>
        <source>Rows used, left out and repaired, depths that are not known: of this row, or of all data when none is chosen.</source>
        <translation>Rijen die zijn gebruikt, weggelaten en hersteld, en dieptes die niet bekend zijn: van deze regel, of van alle gegevens als er geen is gekozen.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>See where this data lies, and say whether it may be read.</source>
        <translation>Zie waar deze gegevens liggen en zeg of ze gelezen mogen worden.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Sessie {number}</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Sessie beginnen</translation>
    </message>
    <message>
        <source>Stop reading; everything stays as it was.</source>
        <translation>Stop met lezen; alles blijft zoals het was.</translation>
    </message>
    <message>
        <source>Subjects of which no registered data that is relied on holds any object, as far as it was read.</source>
        <translation>Onderwerpen waarvan geen geregistreerde gegevens waarop vertrouwd wordt een object bevatten, voor zover gelezen.</translation>
    </message>
    <message>
        <source>System of coordinates of the plan; it counts in metres.</source>
        <translation>Coördinatenstelsel van het plan; het rekent in meters.</translation>
    </message>
    <message>
        <source>Take this delivery, part or layer out of the plan; the data itself stays. (Delete)</source>
        <translation>Haal deze levering, dit deel of deze laag uit het plan; de gegevens zelf blijven. (Delete)</translation>
    </message>
    <message>
        <source>The parts of the session, one per line: minutes, then what is done. In the studio a line says where you are by the clock and what comes next; nothing depends on it.</source>
        <translation>De onderdelen van de sessie, één per regel: minuten, dan wat er gebeurt. In het atelier zegt een regel waar u bent volgens de klok en wat er hierna komt; verder hangt er niets van af.</translation>
    </message>
    <message>
        <source>The session has been going on since {date}, {time}.</source>
        <translation>De sessie is bezig sinds {date}, {time}.</translation>
    </message>
    <message>
        <source>The session is over; what is done after it does not belong to it.</source>
        <translation>De sessie is voorbij; wat daarna gebeurt, hoort er niet bij.</translation>
    </message>
    <message>
        <source>The session of {date} is still going on; end it in the Plan panel if it is over.</source>
        <translation>De sessie van {date} is nog bezig; beëindig die in het paneel Plan als hij voorbij is.</translation>
    </message>
    <message>
        <source>The transition that leads (koploper): it sets the pace, others follow.</source>
        <translation>De transitie die vooroploopt (koploper): zij bepaalt het tempo, andere lopen mee.</translation>
    </message>
    <message>
        <source>There is no map yet to draw on: open a project, or drop a file on QGIS.</source>
        <translation>Er is nog geen kaart om op te tekenen: open een project of sleep een bestand naar QGIS.</translation>
    </message>
    <message>
        <source>This session was ended elsewhere already.</source>
        <translation>Deze sessie is elders al beëindigd.</translation>
    </message>
    <message>
        <source>What kind of session it is: each sees what the one before brought.</source>
        <translation>Wat voor sessie het is: elke sessie ziet wat de vorige opbracht.</translation>
    </message>
    <message>
        <source>What sets the plan in motion.</source>
        <translation>Wat het plan in beweging zet.</translation>
    </message>
    <message>
        <source>What the plan is called, here and on the package map; its file keeps its name.</source>
        <translation>Hoe het plan heet, hier en op de pakketkaart; het bestand houdt zijn naam.</translation>
    </message>
    <message>
        <source>What the session is called; it stands in the log.</source>
        <translation>Hoe de sessie heet; dat komt in het logboek.</translation>
    </message>
    <message>
        <source>What the session should lead to.</source>
        <translation>Waar de sessie toe moet leiden.</translation>
    </message>
    <message>
        <source>Where the neighbourhood goes, in a few sentences.</source>
        <translation>Waar het met de buurt naartoe gaat, in enkele zinnen.</translation>
    </message>
    <message>
        <source>Which table it is, where there are several at one evening.</source>
        <translation>Welke tafel het is, als er meer zijn op één avond.</translation>
    </message>
    <message>
        <source>Who leads the session (wijkregisseur).</source>
        <translation>Wie de sessie leidt (wijkregisseur).</translation>
    </message>
    <message>
        <source>Who sits at the table: one per line, the name and in brackets the party. The parties are offered where a judgement is asked.</source>
        <translation>Wie er aan tafel zit: één per regel, de naam en tussen haakjes de partij. De partijen worden aangeboden waar om een oordeel wordt gevraagd.</translation>
    </message>
    <message>
        <source>Who took part, what was added, decided and left open: on one page, as PDF or text.</source>
        <translation>Wie meededen, wat erbij kwam, wat besloten is en wat open is: op één blad, als PDF of tekst.</translation>
    </message>
    <message>
        <source>Who works on this computer; the log says so with each change. Empty: the account.</source>
        <translation>Wie op deze computer werkt; dat staat in het logboek bij elke wijziging. Leeg: de naam van het account.</translation>
    </message>
    <message>
        <source>no boundary is drawn</source>
        <translation>er is geen grens getekend</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>{area} ha</source>
        <translation>{area} ha</translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
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
        <source>Answer</source>
        <translation>Antwoord</translation>
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
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Nulmeting</translation>
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
        <source>Choice</source>
        <translation>Keuze</translation>
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
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Coördinatenstelsel</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Kopie van</translation>
    </message>
    <message>
        <source>Cost from (euro)</source>
        <translation>Kosten van (euro)</translation>
    </message>
    <message>
        <source>Cost of one (euro)</source>
        <translation>Kosten per eenheid (euro)</translation>
    </message>
    <message>
        <source>Cost to (euro)</source>
        <translation>Kosten tot (euro)</translation>
    </message>
    <message>
        <source>Counted with</source>
        <translation>Meegeteld</translation>
    </message>
    <message>
        <source>Counted with (unique names)</source>
        <translation>Meegeteld (unieke namen)</translation>
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
        <source>Design</source>
        <translation>Ontwerp</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Regisseur</translation>
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
        <source>Each makes room for the other</source>
        <translation>Maken ruimte voor elkaar</translation>
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
        <source>Findings in this row</source>
        <translation>Bevindingen in deze regel</translation>
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
        <source>First found</source>
        <translation>Eerst gevonden</translation>
    </message>
    <message>
        <source>First interest</source>
        <translation>Eerste belang</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Kader</translation>
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
        <source>Goal</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Group of people</source>
        <translation>Groep mensen</translation>
    </message>
    <message>
        <source>Hard conditions</source>
        <translation>Harde voorwaarden</translation>
    </message>
    <message>
        <source>Hardness of the planning</source>
        <translation>Hardheid van de planning</translation>
    </message>
    <message>
        <source>Horizon (year)</source>
        <translation>Horizon (jaar)</translation>
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
        <source>Influence (1-5)</source>
        <translation>Invloed (1-5)</translation>
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
        <source>Interest (1-5)</source>
        <translation>Belang (1-5)</translation>
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
        <source>Kind of dependency</source>
        <translation>Soort afhankelijkheid</translation>
    </message>
    <message>
        <source>Kind of moment</source>
        <translation>Soort moment</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>Soort partij</translation>
    </message>
    <message>
        <source>Kind of polygon</source>
        <translation>Soort vlak</translation>
    </message>
    <message>
        <source>Kind of the first</source>
        <translation>Soort van de eerste</translation>
    </message>
    <message>
        <source>Kind of the second</source>
        <translation>Soort van de tweede</translation>
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
        <source>Lead</source>
        <translation>Trekker van het pakket</translation>
    </message>
    <message>
        <source>Leading transition</source>
        <translation>Leidende transitie</translation>
    </message>
    <message>
        <source>Leading transitions</source>
        <translation>Leidende transities</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Trekker</translation>
    </message>
    <message>
        <source>Level of ambition</source>
        <translation>Ambitieniveau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Looked at again on</source>
        <translation>Opnieuw bekijken op</translation>
    </message>
    <message>
        <source>Makes room</source>
        <translation>Maakt ruimte</translation>
    </message>
    <message>
        <source>Makes room (unique names)</source>
        <translation>Maakt ruimte (unieke namen)</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandaat</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Middelen</translation>
    </message>
    <message>
        <source>Means there are (euro)</source>
        <translation>Beschikbare middelen (euro)</translation>
    </message>
    <message>
        <source>Measured (m)</source>
        <translation>Gemeten (m)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
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
        <source>Name of the source</source>
        <translation>Naam van de bron</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Nodig op</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Toelichting</translation>
    </message>
    <message>
        <source>Note of the rule</source>
        <translation>Opmerking bij de regel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Number on the map</source>
        <translation>Nummer op de kaart</translation>
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
        <source>Occasions</source>
        <translation>Aanleidingen</translation>
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
        <source>Package</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
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
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Place of the compensation</source>
        <translation>Plek van de compensatie</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Voorkeur</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Project leader</source>
        <translation>Projectleider</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>Toegezegd op</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Bereik</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
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
        <source>Renews (unique names)</source>
        <translation>Vernieuwt (unieke namen)</translation>
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
        <source>Required (months)</source>
        <translation>Vereist (maanden)</translation>
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
        <source>Second interest</source>
        <translation>Tweede belang</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Set of criteria</source>
        <translation>Set criteria</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Share (0-1)</source>
        <translation>Aandeel (0-1)</translation>
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
        <source>Stance</source>
        <translation>Mening</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Starts too early (unique names)</source>
        <translation>Begint te vroeg (unieke namen)</translation>
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
        <source>Street</source>
        <translation>Straat</translation>
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
        <source>Table of the evening</source>
        <translation>Tafel van de avond</translation>
    </message>
    <message>
        <source>Tagged at</source>
        <translation>Kenmerk gegeven op</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>Kenmerk gegeven door</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Meegenomen</translation>
    </message>
    <message>
        <source>Takes away (kinds)</source>
        <translation>Haalt weg (soorten)</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Streefwaarde</translation>
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
        <source>Theme</source>
        <translation>Thema</translation>
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
        <source>Transition tasks</source>
        <translation>Transitieopgaven</translation>
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
        <source>Until</source>
        <translation>Tot</translation>
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
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
    <message>
        <source>Waits for (unique name)</source>
        <translation>Wacht op (unieke naam)</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wat ermee gebeurde</translation>
    </message>
    <message>
        <source>What waits (unique name)</source>
        <translation>Wat wacht (unieke naam)</translation>
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
    <name>PlanInProject</name>
    <message>
        <source>Taken off the map, but still in the plan: {layers}. Open the plan again to have it back.</source>
        <translation>Van de kaart gehaald, maar nog in het plan: {layers}. Open het plan opnieuw om dit terug te krijgen.</translation>
    </message>
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
    <name>PlanPage</name>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source> months</source>
        <translation> maanden</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Change settings of the plan</source>
        <translation>Instellingen van het plan wijzigen</translation>
    </message>
    <message>
        <source>In the studio a claim gets its period by one press: until the first of these years, until the second, until the third, or later. Empty: they are counted from this year ({years}).</source>
        <translation>In het atelier krijgt een claim zijn periode met één druk: tot en met het eerste van deze jaren, tot en met het tweede, tot en met het derde, of later. Leeg: ze worden geteld vanaf dit jaar ({years}).</translation>
    </message>
    <message>
        <source>Last years of the first three periods</source>
        <translation>Laatste jaren van de eerste drie perioden</translation>
    </message>
    <message>
        <source>No plan is open: open one from the toolbar or from Vector ▸ Wijkaanpak.</source>
        <translation>Er is geen plan open: open er een via de werkbalk of via Vector ▸ Wijkaanpak.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Settings of the plan of this project.</source>
        <translation>Instellingen van het plan van dit project.</translation>
    </message>
    <message>
        <source>Settings of the plan {name}. They are kept in the plan; each change is a step that Undo in the Plan takes back, and findings are found anew by it.</source>
        <translation>Instellingen van het plan {name}. Ze worden in het plan bewaard; elke wijziging is een stap die u in het plan ongedaan kunt maken, en de bevindingen worden erna opnieuw gezocht.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Bron: {source}.</translation>
    </message>
    <message>
        <source>Standard: {value}{unit}. {note}</source>
        <translation>Standaard: {value}{unit}. {note}</translation>
    </message>
    <message>
        <source>Status: {status}.</source>
        <translation>Status: {status}.</translation>
    </message>
    <message>
        <source>The plan holds '{value}', which is no figure: choose one.</source>
        <translation>In het plan staat '{value}', en dat is geen getal: kies er een.</translation>
    </message>
    <message>
        <source>who says so: a rule of the municipality, an agreement</source>
        <translation>wie dat zegt: een regel van de gemeente, een afspraak</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>PlanSources</name>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Niet nu</translation>
    </message>
    <message>
        <source>&amp;Read these</source>
        <translation>Deze &amp;lezen</translation>
    </message>
    <message>
        <source>'{name}' is of a kind that is not read here; add its layers by themselves.</source>
        <translation>'{name}' is van een soort die hier niet wordt gelezen; voeg de lagen los toe.</translation>
    </message>
    <message>
        <source>A delivery is being read; wait until it is done.</source>
        <translation>Er wordt al een levering gelezen; wacht tot dat klaar is.</translation>
    </message>
    <message>
        <source>All of it &amp;is</source>
        <translation>Alles hierin &amp;is</translation>
    </message>
    <message>
        <source>Areas within which something is known, such as those of a delivery.</source>
        <translation>Vlakken waarbinnen iets bekend is, zoals die van een levering.</translation>
    </message>
    <message>
        <source>BGT download (*.zip *.gml *.xml)</source>
        <translation>BGT-download (*.zip *.gml *.xml)</translation>
    </message>
    <message>
        <source>Change delivery</source>
        <translation>Levering wijzigen</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Bron wijzigen</translation>
    </message>
    <message>
        <source>Choose Newer File</source>
        <translation>Nieuwer bestand kiezen</translation>
    </message>
    <message>
        <source>Comparing with the older delivery</source>
        <translation>Vergelijken met de oudere levering</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Volledig</translation>
    </message>
    <message>
        <source>Confidential: not in an export that is meant for others.</source>
        <translation>Vertrouwelijk: niet in een uitvoer die voor anderen is bedoeld.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Data from elsewhere</source>
        <translation>Gegevens van elders</translation>
    </message>
    <message>
        <source>Data that is registered with the plan: deliveries with their parts, and layers.</source>
        <translation>Wat aan het plan is toegevoegd: leveringen met hun delen, en losse lagen.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day on which the data shows the world.</source>
        <translation>Dag waarop de gegevens de werkelijkheid weergeven.</translation>
    </message>
    <message>
        <source>Deliveries: {deliveries}. {sources}</source>
        <translation>Leveringen: {deliveries}. {sources}</translation>
    </message>
    <message>
        <source>Every row is used but those that are left out on purpose ({count}); why stands below.</source>
        <translation>Elke rij wordt gebruikt, behalve wat met opzet is weggelaten ({count}); waarom staat hieronder.</translation>
    </message>
    <message>
        <source>Every row is used; its date, and whether it is complete, are known.</source>
        <translation>Elke rij is gebruikt; bekend is van wanneer de bron is en of die volledig is.</translation>
    </message>
    <message>
        <source>Every row is used; its date, whether it is complete and where it holds are known.</source>
        <translation>Elke rij is gebruikt; bekend is van wanneer de bron is, of die volledig is en waar die geldt.</translation>
    </message>
    <message>
        <source>Everywhere between its outermost objects.</source>
        <translation>Overal tussen de buitenste objecten.</translation>
    </message>
    <message>
        <source>Everywhere inside the boundary of the plan.</source>
        <translation>Overal binnen de grens van het plan.</translation>
    </message>
    <message>
        <source>Files with tables (*.gpkg *.sqlite *.gml);;All files (*)</source>
        <translation>Bestanden met tabellen (*.gpkg *.sqlite *.gml);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Waar geldig</translation>
    </message>
    <message>
        <source>How its fields are read: which of them is a kind, a depth or a width.</source>
        <translation>Hoe de velden worden gelezen: welk veld een soort, een diepte of een breedte is.</translation>
    </message>
    <message>
        <source>In the areas that the plan's table of coverage holds for it.</source>
        <translation>In de vlakken die in de tabel dekking van het plan voor deze bron staan.</translation>
    </message>
    <message>
        <source>It is shown on the map and not used in the analysis.</source>
        <translation>Hij staat op de kaart en telt niet mee in de analyse.</translation>
    </message>
    <message>
        <source>It was not wholly read or lies elsewhere, so it calls no place free; why stands below.</source>
        <translation>Hij is niet helemaal gelezen of ligt elders, en noemt dus geen plek vrij; waarom staat hieronder.</translation>
    </message>
    <message>
        <source>It was read, and there is no row in it.</source>
        <translation>Het is gelezen, en er staat geen rij in.</translation>
    </message>
    <message>
        <source>Its date, and whether it is complete, are known.</source>
        <translation>Bekend is van wanneer de bron is en of die volledig is.</translation>
    </message>
    <message>
        <source>Its rows are read by themselves, a moment after it is registered or found again.</source>
        <translation>De rijen worden vanzelf gelezen, kort nadat de bron is toegevoegd of teruggevonden.</translation>
    </message>
    <message>
        <source>KLIC delivery (*.zip *.xml)</source>
        <translation>KLIC-levering (*.zip *.xml)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Left out: '{layer}' is a table of the plan.</source>
        <translation>Weggelaten: '{layer}' is een tabel van het plan.</translation>
    </message>
    <message>
        <source>Left out: '{layer}' is no vector layer that can be read.</source>
        <translation>Weggelaten: '{layer}' is geen vectorlaag die gelezen kan worden.</translation>
    </message>
    <message>
        <source>Left out: '{layer}' is registered already.</source>
        <translation>Weggelaten: '{layer}' is al aan het plan toegevoegd.</translation>
    </message>
    <message>
        <source>No data is registered yet; without it nothing can be in the way.</source>
        <translation>Er zijn nog geen gegevens toegevoegd; zonder gegevens kan er niets in de weg liggen.</translation>
    </message>
    <message>
        <source>Nobody knows; away from its objects nothing is known then.</source>
        <translation>Niemand weet het; buiten de objecten zelf is dan niets bekend.</translation>
    </message>
    <message>
        <source>Not every row could be used; the reasons stand below.</source>
        <translation>Niet elke rij kon worden gebruikt; de redenen staan hieronder.</translation>
    </message>
    <message>
        <source>Not known: {what}. What is not known is never taken to be in order.</source>
        <translation>Niet bekend: {what}. Wat niet bekend is, geldt nooit als in orde.</translation>
    </message>
    <message>
        <source>Not read again, because the service does not answer or does not give all that it has: {names}. What was there stays, with its date.</source>
        <translation>Niet opnieuw gelezen, omdat de dienst niet antwoordt of niet alles geeft: {names}. Wat er was blijft, met zijn datum.</translation>
    </message>
    <message>
        <source>Not there, and so not known: {names}. Read again asks for it once more.</source>
        <translation>Niet aanwezig, en dus niet bekend: {names}. Opnieuw lezen vraagt er nog eens om.</translation>
    </message>
    <message>
        <source>Nothing that came with it is in the plan any more; remove it.</source>
        <translation>Niets van deze levering zit nog in het plan; verwijder hem.</translation>
    </message>
    <message>
        <source>Nothing yet on: {subjects}. What is not known is never taken to be in order.</source>
        <translation>Nog niets over: {subjects}. Wat niet bekend is, geldt nooit als in orde.</translation>
    </message>
    <message>
        <source>On this machine nobody has chosen the file of '{name}' yet: choose it with Replace….</source>
        <translation>Op deze computer heeft nog niemand het bestand van '{name}' gekozen: kies het met Vervang….</translation>
    </message>
    <message>
        <source>Open a plan first, then read a delivery for it.</source>
        <translation>Open eerst een plan en lees er dan een levering voor.</translation>
    </message>
    <message>
        <source>Open a plan first, then register data with it.</source>
        <translation>Open eerst een plan en voeg er dan gegevens aan toe.</translation>
    </message>
    <message>
        <source>Places that the plan wants to read</source>
        <translation>Plaatsen die het plan wil lezen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Read BGT Download</source>
        <translation>BGT-download lezen</translation>
    </message>
    <message>
        <source>Read KLIC Delivery</source>
        <translation>KLIC-levering lezen</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>Lees opnieu&amp;w</translation>
    </message>
    <message>
        <source>Read delivery {name}</source>
        <translation>Levering {name} lezen</translation>
    </message>
    <message>
        <source>Read from Services</source>
        <translation>Van diensten lezen</translation>
    </message>
    <message>
        <source>Read it so from now on; Ctrl+Z undoes it.</source>
        <translation>Lees het voortaan zo; Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Read source as one kind</source>
        <translation>Bron als één soort lezen</translation>
    </message>
    <message>
        <source>Reading {delivery} was stopped; everything is as it was.</source>
        <translation>Het lezen van {delivery} is gestopt; alles is zoals het was.</translation>
    </message>
    <message>
        <source>Register 1 source</source>
        <translation>1 bron toevoegen</translation>
    </message>
    <message>
        <source>Register list of works {name}</source>
        <translation>Lijst met werken {name} toevoegen</translation>
    </message>
    <message>
        <source>Register with the plan…</source>
        <translation>Toevoegen aan het plan…</translation>
    </message>
    <message>
        <source>Register {count} sources</source>
        <translation>{count} bronnen toevoegen</translation>
    </message>
    <message>
        <source>Remove delivery {name}</source>
        <translation>Levering {name} verwijderen</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Bron verwijderen</translation>
    </message>
    <message>
        <source>Replace delivery {name}</source>
        <translation>Levering {name} vervangen</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Weggelaten rijen</translation>
    </message>
    <message>
        <source>Rows left out at the last reading; the reasons stand below the list.</source>
        <translation>Rijen die bij de laatste lezing zijn weggelaten; de redenen staan onder de lijst.</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Gebruikte rijen</translation>
    </message>
    <message>
        <source>Rows used at the last reading.</source>
        <translation>Rijen die bij de laatste lezing zijn gebruikt.</translation>
    </message>
    <message>
        <source>Something is known of every subject; what lies outside it is still not known.</source>
        <translation>Over elk onderwerp is iets bekend; wat daarbuiten ligt, is nog altijd niet bekend.</translation>
    </message>
    <message>
        <source>Sources: {count}</source>
        <translation>Bronnen: {count}</translation>
    </message>
    <message>
        <source>Sources: {count}; cannot be read: {unreadable}</source>
        <translation>Bronnen: {count}; niet te lezen: {unreadable}</translation>
    </message>
    <message>
        <source>Sources: {count}; not read, because not trusted yet: {waiting}</source>
        <translation>Bronnen: {count}; niet gelezen, omdat ze nog niet vertrouwd zijn: {waiting}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Styling the delivery</source>
        <translation>De levering wordt opgemaakt</translation>
    </message>
    <message>
        <source>The delivery could not be read.</source>
        <translation>De levering kon niet gelezen worden.</translation>
    </message>
    <message>
        <source>The file of '{name}' is not there any more: {file}. Its data stays as it was read; choose another file with Replace….</source>
        <translation>Het bestand van '{name}' is er niet meer: {file}. De gegevens blijven zoals ze zijn gelezen; kies een ander bestand met Vervang….</translation>
    </message>
    <message>
        <source>The kind of everything in this source; type a part of a name.</source>
        <translation>De soort van alles in deze bron; typ een deel van een naam.</translation>
    </message>
    <message>
        <source>The other sources whose fields do not suit either.</source>
        <translation>De andere bronnen waarvan de velden ook niet passen.</translation>
    </message>
    <message>
        <source>The plan has no boundary yet, so nobody knows where to read; draw one first.</source>
        <translation>Het plan heeft nog geen grens, dus niemand weet waar gelezen moet worden; teken die eerst.</translation>
    </message>
    <message>
        <source>The plan is not open any more; nothing was changed.</source>
        <translation>Het plan is niet meer open; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The plan or a layer is not there any more; nothing was registered.</source>
        <translation>Het plan of een laag is er niet meer; er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>The plan {plan} wants to read data from these places. Nothing was read or contacted yet. Who keeps such a place can see that you read it: read them only when you know them.</source>
        <translation>Het plan {plan} wil gegevens lezen van deze plaatsen. Er is nog niets gelezen of benaderd. Wie zo'n plaats beheert kan zien dat je er leest: lees ze alleen als je ze kent.</translation>
    </message>
    <message>
        <source>To look at only; the analysis does not use it.</source>
        <translation>Alleen om te bekijken; de analyse gebruikt het niet.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Gebruikt als</translation>
    </message>
    <message>
        <source>What is there now, such as cables, trees and buildings.</source>
        <translation>Wat er nu is, zoals kabels, bomen en gebouwen.</translation>
    </message>
    <message>
        <source>What the analysis uses it for.</source>
        <translation>Waarvoor de analyse hem gebruikt.</translation>
    </message>
    <message>
        <source>Where it holds: there, nothing in the data means nothing on the ground.</source>
        <translation>Waar hij geldt: daar betekent niets in de gegevens ook niets op straat.</translation>
    </message>
    <message>
        <source>Whether everything of its kind is in it, as far as the supplier says.</source>
        <translation>Of alles in zijn soort erin staat, voor zover de leverancier dat zegt.</translation>
    </message>
    <message>
        <source>Whether it can be read, and what is not known about it.</source>
        <translation>Of hij te lezen is, en wat er niet over bekend is.</translation>
    </message>
    <message>
        <source>Works that are planned, with the years in which the street is open.</source>
        <translation>Werken die gepland zijn, met de jaren waarin de straat open ligt.</translation>
    </message>
    <message>
        <source>all objects are as they were</source>
        <translation>alle objecten zijn zoals ze waren</translation>
    </message>
    <message>
        <source>and so are the others that cannot be read: {count}</source>
        <translation>en ook in de andere die niet te lezen zijn: {count}</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>vlakken</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wordt gelezen…</translation>
    </message>
    <message>
        <source>cables and pipes</source>
        <translation>kabels en leidingen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschilt</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in orde</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>geen rijen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>not read: not trusted yet</source>
        <translation>niet gelezen: nog niet vertrouwd</translation>
    </message>
    <message>
        <source>not relied on</source>
        <translation>niet op vertrouwd</translation>
    </message>
    <message>
        <source>only shown</source>
        <translation>alleen getoond</translation>
    </message>
    <message>
        <source>partly known</source>
        <translation>deels bekend</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>precautions</source>
        <translation>voorzorgsmaatregelen</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>rijen weggelaten</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>de datum</translation>
    </message>
    <message>
        <source>where it holds</source>
        <translation>waar hij geldt</translation>
    </message>
    <message>
        <source>whether it is complete</source>
        <translation>of hij volledig is</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{after} takes the place of {before}</source>
        <translation>{after} komt in de plaats van {before}</translation>
    </message>
    <message>
        <source>{count} of {all} read</source>
        <translation>{count} van {all} gelezen</translation>
    </message>
    <message>
        <source>{delivery} is being read…</source>
        <translation>{delivery} wordt gelezen…</translation>
    </message>
    <message>
        <source>{name} is registered (rows: {rows}, layers: {parts}) and kept beside the plan as confidential; the list of data says what is not known.</source>
        <translation>{name} is geregistreerd (rijen: {rows}, lagen: {parts}) en staat als vertrouwelijk naast het plan; de lijst met gegevens zegt wat niet bekend is.</translation>
    </message>
    <message>
        <source>{name} is registered (rows: {rows}, layers: {parts}) and kept beside the plan; the list of data says what is not known.</source>
        <translation>{name} is geregistreerd (rijen: {rows}, lagen: {parts}) en staat naast het plan; de lijst met gegevens zegt wat niet bekend is.</translation>
    </message>
    <message>
        <source>{name} was read again</source>
        <translation>{name} is opnieuw gelezen</translation>
    </message>
    <message>
        <source>{name}: QGIS has no such connection on this machine</source>
        <translation>{name}: QGIS heeft op deze computer geen verbinding met die naam</translation>
    </message>
    <message>
        <source>{part} cannot be compared, the older data is gone</source>
        <translation>{part} niet te vergelijken, de oudere gegevens zijn weg</translation>
    </message>
    <message>
        <source>{part} {added} new, {gone} gone, {changed} changed</source>
        <translation>{part} {added} nieuw, {gone} weg, {changed} veranderd</translation>
    </message>
    <message>
        <source>• and {count} more</source>
        <translation>• en nog {count}</translation>
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
        <source>Role unknown</source>
        <translation>Rol onbekend</translation>
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
        <source>Agendas of sessions</source>
        <translation>Agenda's van sessies</translation>
    </message>
    <message>
        <source>Agreements without a place</source>
        <translation>Afspraken zonder plek</translation>
    </message>
    <message>
        <source>Choices of packages</source>
        <translation>Keuzes van pakketten</translation>
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
        <source>Costs per unit</source>
        <translation>Kosten per eenheid</translation>
    </message>
    <message>
        <source>Coverage of the data</source>
        <translation>Dekking van de gegevens</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>Gegevensbronnen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveringen</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Afhankelijkheden</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Findings not shown</source>
        <translation>Niet getoonde bevindingen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
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
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Own sizes</source>
        <translation>Eigen maten</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
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
        <source>Street areas</source>
        <translation>Straatvlakken</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straten</translation>
    </message>
    <message>
        <source>Tagged areas</source>
        <translation>Vlakken met kenmerken</translation>
    </message>
    <message>
        <source>Tagged lines</source>
        <translation>Lijnen met kenmerken</translation>
    </message>
    <message>
        <source>Tagged points</source>
        <translation>Punten met kenmerken</translation>
    </message>
    <message>
        <source>Tasks of packages</source>
        <translation>Opgaven van pakketten</translation>
    </message>
    <message>
        <source>Transition tasks</source>
        <translation>Transitieopgaven</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgentie</translation>
    </message>
    <message>
        <source>Values of goals</source>
        <translation>Waarden van doelen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichten</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>'{name}' is no service that is known here; the nearest are {keys}.</source>
        <translation>'{name}' is geen dienst die hier bekend is; er het dichtst bij liggen {keys}.</translation>
    </message>
    <message>
        <source>'{name}' is no table of a plan; the nearest are {names}.</source>
        <translation>'{name}' is geen tabel van een plan; het meest lijken {names}.</translation>
    </message>
    <message>
        <source>A plan may name any file, server or database. What you registered yourself is read; of others the run says where they are, and leaves them out until you tick this.</source>
        <translation>Een plan kan elk bestand, elke server en elke database noemen. Wat je zelf hebt geregistreerd wordt gelezen; van de rest wordt gezegd waar het staat, en het blijft buiten beschouwing tot je dit aanvinkt.</translation>
    </message>
    <message>
        <source>Add the tables to the project</source>
        <translation>Tabellen aan het project toevoegen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebied</translation>
    </message>
    <message>
        <source>Area of the plan</source>
        <translation>Gebied van het plan</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Vlakken</translation>
    </message>
    <message>
        <source>Asking {name}…</source>
        <translation>{name} wordt gevraagd…</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publiek</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>Achtergrondkaart</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Objecten</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Boekje</translation>
    </message>
    <message>
        <source>Bring an older plan up to date</source>
        <translation>Een ouder plan bijwerken</translation>
    </message>
    <message>
        <source>Brings in another copy of a plan, which somebody worked on elsewhere: records that are new, changed or removed there. What was changed in both stays as it is in the plan, or is taken from the other copy; what is not taken over is kept in the log of the plan. Who drew what in which session is kept. The other copy stays as it is. Tick 'Only compare' to read first what differs.</source>
        <translation>Brengt een andere kopie van een plan in, waaraan iemand elders heeft gewerkt: wat daar nieuw, veranderd of weggehaald is. Wat in beide is veranderd blijft zoals het in het plan is, of wordt uit de andere kopie genomen; wat niet wordt overgenomen blijft in het logboek van het plan bewaard. Wie wat in welke sessie tekende blijft bekend. De andere kopie blijft zoals zij is. Vink 'Alleen vergelijken' aan om eerst te lezen wat verschilt.</translation>
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
        <source>Claims and works without begin and end, which are in no opening: {count}.</source>
        <translation>Claims en werken zonder begin en einde, die in geen opbreking staan: {count}.</translation>
    </message>
    <message>
        <source>Claims of a kind that nobody knows, which are in no layer: {count}.</source>
        <translation>Claims van een soort die niemand kent, die in geen laag staan: {count}.</translation>
    </message>
    <message>
        <source>Claims without coverage</source>
        <translation>Claims zonder dekking</translation>
    </message>
    <message>
        <source>Compares claims and planned works with what exists and with each other: what cannot lie together, what can share space, and which works fit in one opening of the street. Claims are vector layers with the body fields (kind is required), or a plan file; a plan brings its own registered data, rules and settings. The coverage layers say where the existing data holds: outside them the result says that nothing is known. A rules file (csv) takes the place of the rules of the plan, or of the standard rule book. The search distance, the largest shift and the redig period are assumptions; left empty they are those of the plan, or the standard ones where no plan is given.</source>
        <translation>Vergelijkt claims en geplande werken met wat er is en met elkaar: wat niet samen kan liggen, wat ruimte kan delen en welk werk in één opbreking van de straat past. Claims zijn vectorlagen met de velden van een object (kind is verplicht), of een planbestand; een plan brengt zijn eigen toegevoegde gegevens, regels en instellingen mee. De dekkingslagen zeggen waar de bestaande gegevens gelden: daarbuiten zegt het resultaat dat er niets bekend is. Een regelbestand (csv) komt in de plaats van de regels van het plan, of van het standaardregelboek. De zoekafstand, de grootste verschuiving en de graafrust zijn aannames; leeg gelaten zijn het die van het plan, of de standaardwaarden als er geen plan is gegeven.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Conflicts, alike ones counted once</source>
        <translation>Conflicten, gelijke één keer geteld</translation>
    </message>
    <message>
        <source>Coordinate reference system (metric)</source>
        <translation>Coördinatenstelsel (in meters)</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopieën</translation>
    </message>
    <message>
        <source>Copies what a web feature service (WFS) or an OGC API Features service has in an area, so that a session works without the internet. Give the key of a ready-made entry, such as bgt_wegdeel, or the address of a layer as QGIS has it, which begins with OAPIF: or WFS:. A ready-made entry is read through the connection of that name in QGIS, with its authentication, where there is one. Rows are counted against what the service says to have: when a page fails or rows are missing the result says so, and is not whole.</source>
        <translation>Kopieert wat een webdienst (WFS of OGC API Features) in een gebied heeft, zodat een sessie zonder internet werkt. Geef de sleutel van een kant-en-klare dienst, zoals bgt_wegdeel, of het adres van een laag zoals QGIS dat heeft, met OAPIF: of WFS: ervoor. Een kant-en-klare dienst wordt gelezen via de verbinding met die naam in QGIS, met de inloggegevens van die verbinding, als die er is. De rijen worden geteld tegen wat de dienst zegt te hebben: als een pagina mislukt of rijen ontbreken, zegt het resultaat dat, en is het niet volledig.</translation>
    </message>
    <message>
        <source>Copies what several services have in an area into one GeoPackage, a table for each, as Read from a service does for one. Give the keys of ready-made entries with ; between them, such as bgt_wegdeel; bag_pand. A layer of a connection that you have in QGIS is written as connection:, its name, / and the name of the layer. A service that cannot be read is named among the problems and gets no table; a table that is not whole says so itself.</source>
        <translation>Kopieert wat meer diensten in een gebied hebben naar één GeoPackage, met een tabel voor elk, zoals Lees van een webdienst dat voor één doet. Geef de sleutels van kant-en-klare diensten met ; ertussen, zoals bgt_wegdeel; bag_pand. Een laag van een verbinding die u in QGIS hebt, schrijft u als connection:, de naam, / en de naam van de laag. Een dienst die niet te lezen is, wordt bij de problemen genoemd en krijgt geen tabel; een tabel die niet volledig is, zegt dat zelf.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Coupling opportunities</source>
        <translation>Koppelkansen</translation>
    </message>
    <message>
        <source>Coupling opportunities, alike ones counted once</source>
        <translation>Koppelkansen, gelijke één keer geteld</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Dekking</translation>
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
        <source>Day of the copy</source>
        <translation>Dag van de kopie</translation>
    </message>
    <message>
        <source>Delivery (zip, folder or xml)</source>
        <translation>Levering (zip, map of xml)</translation>
    </message>
    <message>
        <source>Download (zip, folder or gml)</source>
        <translation>Download (zip, map of gml)</translation>
    </message>
    <message>
        <source>Draws the plan on one sheet: claims by transition and vertical layer, conflicts and coupling opportunities numbered on the map and listed beside it, with legend, sources and assumptions; or the passport of one package: what is done, by whom, when and for how much, and what is still to decide; or its layers, transitions, timeline, streets or tables, on as many pages as they take; or what concerns one party, or each of them; or two to four packages beside each other: name them with ; between, or none for the first ones. The ending of the file name (.pdf, .svg or .png) chooses the format. For the audience 'open' everything confidential is left out, counts included. A template of your own is a layout of QGIS (.qpt) that begins as a copy of the one of Wijkaanpak.</source>
        <translation>Tekent het plan op één blad: claims per transitie en verticale laag, conflicten en koppelkansen genummerd op de kaart en ernaast opgesomd, met legenda, bronnen en aannames; of het paspoort van één pakket: wat er gebeurt, door wie, wanneer en voor hoeveel, en wat nog te besluiten is; of de lagen, transities, tijdlijn, straten of tabellen ervan, op zoveel bladzijden als nodig is; of wat één partij aangaat, of elk van hen; of twee tot vier pakketten naast elkaar: noem ze met ; ertussen, of geen voor de eerste. Het einde van de bestandsnaam (.pdf, .svg of .png) kiest het formaat. Voor het publiek 'open' is alles wat vertrouwelijk is weggelaten, ook uit de aantallen. Een eigen sjabloon is een lay-out van QGIS (.qpt) die als kopie van die van Wijkaanpak begint.</translation>
    </message>
    <message>
        <source>Empty: as the plan says.</source>
        <translation>Leeg: zoals het plan zegt.</translation>
    </message>
    <message>
        <source>Empty: as the plan says; {standard} where no plan is given.</source>
        <translation>Leeg: wat het plan zegt; {standard} als er geen plan is gegeven.</translation>
    </message>
    <message>
        <source>Existing objects</source>
        <translation>Bestaande objecten</translation>
    </message>
    <message>
        <source>Export booklet of a package</source>
        <translation>Boekje van een pakket exporteren</translation>
    </message>
    <message>
        <source>Export package map</source>
        <translation>Pakketkaart exporteren</translation>
    </message>
    <message>
        <source>Export plan as data</source>
        <translation>Plan als data exporteren</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Figures of a package</source>
        <translation>Cijfers van een pakket</translation>
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
        <source>Folder, in which a new one is made</source>
        <translation>Map, waarin een nieuwe wordt gemaakt</translation>
    </message>
    <message>
        <source>For information: works near something, pairs that nobody judged</source>
        <translation>Ter informatie: werk vlak bij iets, paren waarover niemand oordeelde</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formaten</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
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
        <source>Ground that claims are drawn on and cannot take, by what stays there: {m2} m².</source>
        <translation>Grond waarop claims zijn getekend en die zij niet kunnen krijgen, door wat er blijft: {m2} m².</translation>
    </message>
    <message>
        <source>Ground that is touched: {surface} m² of surface, {underground} m² underground.</source>
        <translation>Grond die wordt geraakt: {surface} m² maaiveld, {underground} m² ondergrond.</translation>
    </message>
    <message>
        <source>Joint works when a planning may move {months} months: {couplings}</source>
        <translation>Gezamenlijk werk als een planning {months} maanden mag schuiven: {couplings}</translation>
    </message>
    <message>
        <source>Keep as in the plan</source>
        <translation>Laten zoals in het plan</translation>
    </message>
    <message>
        <source>Largest shift of a planning (months)</source>
        <translation>Grootste verschuiving van een planning (maanden)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no geometry, so nothing in it is a body.</source>
        <translation>Laag '{layer}' heeft geen geometrie, dus niets erin is een object op de kaart.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lijnen</translation>
    </message>
    <message>
        <source>Makes a plan file: one GeoPackage with empty, styled layers for claims, hot spots, tags, findings and packages. The polygons of the area layer become the boundary of the plan. An existing file is never overwritten.</source>
        <translation>Maakt een planbestand: één GeoPackage met lege, opgemaakte lagen voor claims, hotspots, kenmerken, bevindingen en pakketten. De polygonen van de gebiedslaag worden de grens van het plan. Een bestaand bestand wordt nooit overschreven.</translation>
    </message>
    <message>
        <source>Makes one PDF of a package with page numbers: its passport, conflicts and coupling opportunities, layers, transitions, timeline, a page for each street, tables, what was decided and what is open, and the sheet for residents. For the audience 'open' everything confidential is left out, counts included. When it is stopped, nothing is written.</source>
        <translation>Maakt één PDF van een pakket met bladzijdenummers: het paspoort, conflicten en koppelkansen, lagen, transities, tijdlijn, een blad per straat, tabellen, wat besloten is en wat open staat, en het blad voor bewoners. Voor het publiek 'open' is alles wat vertrouwelijk is weggelaten, ook uit de aantallen. Wie het stopt, krijgt niets half geschreven.</translation>
    </message>
    <message>
        <source>Merge plan</source>
        <translation>Plan samenvoegen</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Naam van het plan</translation>
    </message>
    <message>
        <source>Name one service at least.</source>
        <translation>Noem minstens één dienst.</translation>
    </message>
    <message>
        <source>No coverage was given: where no finding is reported, nothing may be known of what lies there.</source>
        <translation>Er is geen dekking opgegeven: waar geen bevinding staat, is misschien niets bekend van wat er ligt.</translation>
    </message>
    <message>
        <source>No profile fits layer '{layer}'; give a JSON file that says how its fields are to be read.</source>
        <translation>Geen profiel past bij laag '{layer}'; geef een JSON-bestand dat zegt hoe de velden gelezen moeten worden.</translation>
    </message>
    <message>
        <source>Not all rows came, and {place} cannot say so; write a GeoPackage.</source>
        <translation>Niet alle rijen kwamen, en {place} kan dat niet zeggen; schrijf een GeoPackage.</translation>
    </message>
    <message>
        <source>Nothing is selected in layer '{layer}'; select what is to be used, or use all of its features.</source>
        <translation>Er is niets geselecteerd in laag '{layer}'; selecteer wat gebruikt moet worden, of gebruik alle objecten.</translation>
    </message>
    <message>
        <source>Nothing that was given is a claim or a planned work: there is nothing to compare.</source>
        <translation>Niets van wat is opgegeven is een claim of gepland werk: er valt niets te vergelijken.</translation>
    </message>
    <message>
        <source>Objects left out</source>
        <translation>Weggelaten objecten</translation>
    </message>
    <message>
        <source>Older versions of the plugin cannot open the plan from then on; a copy of the old file stays beside it.</source>
        <translation>Oudere versies van de plugin kunnen het plan daarna niet meer openen; een kopie van het oude bestand blijft ernaast staan.</translation>
    </message>
    <message>
        <source>Only compare</source>
        <translation>Alleen vergelijken</translation>
    </message>
    <message>
        <source>Only current objects (eindRegistratie is empty)</source>
        <translation>Alleen actuele objecten (eindRegistratie is leeg)</translation>
    </message>
    <message>
        <source>Only these tables (names with commas; empty: all)</source>
        <translation>Alleen deze tabellen (namen met komma's; leeg: alle)</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Opbrekingen</translation>
    </message>
    <message>
        <source>Openings, each work by itself</source>
        <translation>Opbrekingen, elk werk apart</translation>
    </message>
    <message>
        <source>Openings, each work by itself: {alone}, {m2_alone} m². Together: {coupled}, {m2_coupled} m²; months that all plannings together move: {months}.</source>
        <translation>Opbrekingen, elk werk apart: {alone}, {m2_alone} m². Samen: {coupled}, {m2_coupled} m²; maanden die alle planningen samen schuiven: {months}.</translation>
    </message>
    <message>
        <source>Openings, works together</source>
        <translation>Opbrekingen, werken samen</translation>
    </message>
    <message>
        <source>Other copy</source>
        <translation>Andere kopie</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakket</translation>
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
        <source>Parking places gained or lost</source>
        <translation>Parkeerplaatsen erbij of eraf</translation>
    </message>
    <message>
        <source>Party of the sheet of a party (empty: each of them)</source>
        <translation>Partij van het blad van een partij (leeg: elke partij)</translation>
    </message>
    <message>
        <source>Period in which a street stays closed (months)</source>
        <translation>Periode waarin een straat dicht blijft (maanden)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Afbeeldingen (*.png)</translation>
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
        <source>Plan openings of the street</source>
        <translation>Opbrekingen van de straat plannen</translation>
    </message>
    <message>
        <source>Planned works, which renew what is there and touch nothing: {count}.</source>
        <translation>Geplande werken, die vernieuwen wat er is en niets raken: {count}.</translation>
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
        <source>Profile: its name or a JSON file (empty: the one that fits best)</source>
        <translation>Profiel: de naam of een JSON-bestand (leeg: het best passende)</translation>
    </message>
    <message>
        <source>Puts the claims and planned works of a plan that open the street in as few openings as their plannings allow. Works go together where a coupling says so that no party has rejected, and no planning moves farther than its hardness allows. Of as few openings the plan is taken that opens the least ground, then the one that moves the least. Each opening has its works, period, m², metres of line and what each planning moves (months, in the order of the works); its polygon is the ground that is opened. With more than 12 works in one network the plan is good, not always the best. With a package: its claims, and the works that may go with one of them. Works on a building open no street and are left out. What is confidential takes part and is marked so.</source>
        <translation>Zet de claims en geplande werken van een plan die de straat opbreken in zo weinig opbrekingen als hun planning toelaat. Werken gaan samen waar een koppeling dat zegt die geen partij heeft afgewezen, en geen planning schuift verder dan haar hardheid toelaat. Van even weinig opbrekingen wordt het plan genomen dat de minste grond opbreekt, daarna dat wat het minst schuift. Elke opbreking heeft haar werken, periode, m², meters leiding en wat elke planning schuift (maanden, in de volgorde van de werken); haar vlak is de grond die wordt opgebroken. Met meer dan 12 werken in één netwerk is het plan goed, niet altijd het beste. Met een pakket: de claims daarvan, en de werken die met een ervan mee kunnen. Werken aan een gebouw breken geen straat op en blijven weg. Wat vertrouwelijk is doet mee en is zo gemerkt.</translation>
    </message>
    <message>
        <source>Read BGT download</source>
        <translation>BGT-download lezen</translation>
    </message>
    <message>
        <source>Read KLIC delivery</source>
        <translation>KLIC-levering lezen</translation>
    </message>
    <message>
        <source>Read as: {profile}</source>
        <translation>Gelezen als: {profile}</translation>
    </message>
    <message>
        <source>Read data outside the folder of the plan</source>
        <translation>Gegevens buiten de map van het plan lezen</translation>
    </message>
    <message>
        <source>Read from a service</source>
        <translation>Lees van een webdienst</translation>
    </message>
    <message>
        <source>Read from several services</source>
        <translation>Lees van meer webdiensten</translation>
    </message>
    <message>
        <source>Read source through a profile</source>
        <translation>Lees bron met een profiel</translation>
    </message>
    <message>
        <source>Reads a KLIC delivery (IMKL 2.0 or 1.2.1) as zip, unpacked folder or xml file. Cables, pipes, casings, ducts and cable beds come with their geometry, net, operator and the default depth of the net, as bodies that the analysis can use. Points are what stands in the street or must be reached from it, and the parts of the lines; with areas, stations and cabinets come as their real ground in place of a point. Precautions are the areas in which an operator demands something before the ground is opened. The base map of the delivery is copied, with the files that place it. The coverage says where the delivery holds and which parties with an interest supplied nothing: no line on the map does not mean that nothing is there. Diameters and depths that are not in the delivery stay empty.</source>
        <translation>Leest een KLIC-levering (IMKL 2.0 of 1.2.1) als zip, uitgepakte map of xml-bestand. Kabels, leidingen, mantelbuizen, kabelgoten en kabelbedden komen mee met hun geometrie, net, netbeheerder en de standaarddiepte van het net, als objecten waar de analyse mee kan werken. Punten zijn wat in de straat staat of van daaruit bereikbaar moet zijn, en de onderdelen van de lijnen; met vlakken komen stations en kasten als hun echte grond in plaats van een punt. Voorzorgsgebieden zijn de gebieden waarin een netbeheerder iets eist voordat de grond opengaat. De achtergrondkaart van de levering wordt gekopieerd, met de bestanden die hem op zijn plaats leggen. De dekking zegt waar de levering geldt en welke partijen met een belang niets leverden: geen lijn op de kaart betekent niet dat er niets ligt. Diameters en dieptes die niet in de levering staan blijven leeg.</translation>
    </message>
    <message>
        <source>Reads a download of the BGT as PDOK gives it (CityGML or GML light), as zip, unpacked folder or single gml, and writes one GeoPackage: a table for each type of object and geometry, with the column names of the OGC API of PDOK, styled. Versions that are no longer current are left out, buildings are the areas that they stand on, and BAG ids keep their first zero. Curves are made straight to within a centimetre. The report counts what was left out, and why. Register the tables in the Plan panel, or read them with Read source through a profile.</source>
        <translation>Leest een download van de BGT zoals PDOK die geeft (CityGML of GML light), als zip, uitgepakte map of losse gml, en schrijft één GeoPackage: een tabel per objecttype en geometrie, met de kolomnamen van de OGC API van PDOK, opgemaakt. Versies die niet meer actueel zijn worden weggelaten, panden zijn de vlakken waarop ze staan, en BAG-id's houden hun voorloopnul. Bogen worden recht gemaakt tot op een centimeter. Het verslag telt wat is weggelaten, en waarom. Registreer de tabellen in het paneel Plan, of lees ze met Lees bron met een profiel.</translation>
    </message>
    <message>
        <source>Records taken over</source>
        <translation>Overgenomen regels</translation>
    </message>
    <message>
        <source>Records that differ</source>
        <translation>Wat verschilt</translation>
    </message>
    <message>
        <source>Records that differ: {count}; + is asked to be taken over, – stays as it is.</source>
        <translation>Regels die verschillen: {count}; + is gevraagd om over te nemen, – blijft zoals het is.</translation>
    </message>
    <message>
        <source>Records that were changed in both</source>
        <translation>Regels die in beide zijn veranderd</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Weggelaten rijen</translation>
    </message>
    <message>
        <source>Rows of cables and pipes</source>
        <translation>Rijen kabels en leidingen</translation>
    </message>
    <message>
        <source>Rows that are missing (-1: not known how many)</source>
        <translation>Rijen die ontbreken (-1: niet bekend hoeveel)</translation>
    </message>
    <message>
        <source>Rows that came</source>
        <translation>Rijen die kwamen</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Gebruikte rijen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschreven rijen</translation>
    </message>
    <message>
        <source>Rules (empty: those of the plan, or the standard rule book)</source>
        <translation>Regels (leeg: die van het plan, of het standaardregelboek)</translation>
    </message>
    <message>
        <source>Say of which package.</source>
        <translation>Zeg van welk pakket.</translation>
    </message>
    <message>
        <source>Says for each layer (building, surface, underground) what the ground that a package touches is used for, before and after, in m². The changes of a layer add up to zero. Ground of which nobody has said what is there is a use of its own, not known; ground that is made free and has no new use yet is another. On the surface and on roofs one use counts in each place: that of a claim before what is there, and of several the smaller. Below ground uses lie above each other: where two meet, the place is counted as such. What neither gives way nor goes keeps its ground. Parking places, trees and street furniture are counted by the piece as well. Lines without a width are counted apart, and the m² are then at least that. Planned works renew what is there, and touch none.</source>
        <translation>Zegt voor elke laag (bebouwing, maaiveld, ondergrond) waarvoor de grond die een pakket raakt wordt gebruikt, ervoor en erna, in m². De veranderingen in een laag zijn samen nul. Grond waarvan niemand heeft gezegd wat er is, is een gebruik op zich: niet bekend; grond die vrijkomt en nog geen nieuw gebruik heeft ook. Op maaiveld en op daken telt op elke plek één gebruik: dat van een claim vóór wat er is, en van meer claims de kleinste. In de ondergrond liggen gebruiken boven elkaar: waar er twee samenkomen, telt de plek als zodanig. Wat niet wijkt en niet weggaat, houdt zijn grond. Parkeerplaatsen, bomen en straatmeubilair worden ook per stuk geteld. Lijnen zonder breedte staan apart, en de m² zijn dan minstens dat. Geplande werken vernieuwen wat er is en raken niets.</translation>
    </message>
    <message>
        <source>Search distance for joint works (m)</source>
        <translation>Zoekafstand voor gezamenlijk werk (m)</translation>
    </message>
    <message>
        <source>Service: key of an entry, or OAPIF: or WFS: and an address</source>
        <translation>Dienst: sleutel van een kant-en-klare dienst, of OAPIF: of WFS: en een adres</translation>
    </message>
    <message>
        <source>Services that cannot be read, or not whole, and why</source>
        <translation>Diensten die niet of niet volledig te lezen zijn, en waarom</translation>
    </message>
    <message>
        <source>Services: keys of entries, with ; between them</source>
        <translation>Diensten: sleutels, met ; ertussen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Sheet to draw</source>
        <translation>Welk blad</translation>
    </message>
    <message>
        <source>Space balance</source>
        <translation>Ruimtebalans</translation>
    </message>
    <message>
        <source>Space balance of a package</source>
        <translation>Ruimtebalans van een pakket</translation>
    </message>
    <message>
        <source>Tables of the BGT</source>
        <translation>Tabellen van de BGT</translation>
    </message>
    <message>
        <source>Take from the other copy</source>
        <translation>Nemen uit de andere kopie</translation>
    </message>
    <message>
        <source>Template of the sheet (empty: the one of Wijkaanpak)</source>
        <translation>Sjabloon van het blad (leeg: dat van Wijkaanpak)</translation>
    </message>
    <message>
        <source>The area is empty; give one with a width and a height.</source>
        <translation>Het gebied is leeg; geef er een met een breedte en een hoogte.</translation>
    </message>
    <message>
        <source>The base map could not be written to {file}.</source>
        <translation>De achtergrondkaart kon niet worden geschreven in {file}.</translation>
    </message>
    <message>
        <source>The delivery has no base map that can be placed.</source>
        <translation>De levering heeft geen achtergrondkaart die geplaatst kan worden.</translation>
    </message>
    <message>
        <source>The filter on layer '{layer}' cannot be used: {reason}.</source>
        <translation>Het filter op laag '{layer}' kan niet worden gebruikt: {reason}.</translation>
    </message>
    <message>
        <source>The layer with the area of the plan cannot be brought to the coordinate system of the plan.</source>
        <translation>De laag met het plangebied is niet om te zetten naar het coördinatenstelsel van het plan.</translation>
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
        <source>The plan {place} was made with an older version of Wijkaanpak; tick 'Bring an older plan up to date' to have it changed, after which older versions cannot open it, or give a copy.</source>
        <translation>Het plan {place} is gemaakt met een oudere versie van Wijkaanpak; vink 'Een ouder plan bijwerken' aan om het te laten wijzigen, waarna oudere versies het niet meer kunnen openen, of geef een kopie op.</translation>
    </message>
    <message>
        <source>The result could not be written to {place}: {reason}</source>
        <translation>Het resultaat kon niet worden opgeslagen in {place}: {reason}</translation>
    </message>
    <message>
        <source>The result is a GeoPackage: let the name of {file} end in .gpkg.</source>
        <translation>Het resultaat is een GeoPackage: laat de naam van {file} eindigen op .gpkg.</translation>
    </message>
    <message>
        <source>The result is not added to a layer that is there; give a file of its own.</source>
        <translation>Het resultaat wordt niet toegevoegd aan een laag die er al is; geef het een eigen bestand.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>De dienst</translation>
    </message>
    <message>
        <source>There is no layer or file {layer}.</source>
        <translation>Er is geen laag of bestand {layer}.</translation>
    </message>
    <message>
        <source>Trees gained or lost</source>
        <translation>Bomen erbij of eraf</translation>
    </message>
    <message>
        <source>Turns a layer as its publisher delivers it (BGT, BAG, trees, sewers, planned works) into bodies that the analysis can use. A profile says which fields become which; rows that are no body, such as versions that have lapsed, are left out, and the report counts them by reason. Leave the profile empty to use the one that fits best, give its name, or give a JSON file with a field mapping of your own. Depths and sizes that are not in the data stay empty. A layer holds one type of geometry: where the data has several, the bodies are those of the commonest type, and Points, Lines and Areas hold each type by itself, whichever is the commonest.</source>
        <translation>Maakt van een laag zoals de uitgever haar levert (BGT, BAG, bomen, riool, gepland werk) objecten waarmee de analyse kan rekenen. Een profiel zegt welk veld wat wordt; rijen die geen object zijn, zoals vervallen versies, worden weggelaten, en het verslag telt ze per reden. Laat het profiel leeg voor het best passende, geef de naam ervan, of geef een JSON-bestand met een eigen veldkoppeling. Diepten en maten die niet in de gegevens staan, blijven leeg. Een laag bevat één type geometrie: hebben de gegevens er meer, dan zijn de objecten die van het meest voorkomende type, en bevatten Punten, Lijnen en Vlakken elk één type, welk ook het meest voorkomt.</translation>
    </message>
    <message>
        <source>Two results cannot be written to {place}; give each a file of its own.</source>
        <translation>Twee resultaten kunnen niet in {place} worden geschreven; geef elk een eigen bestand.</translation>
    </message>
    <message>
        <source>Uncertain findings</source>
        <translation>Onzekere bevindingen</translation>
    </message>
    <message>
        <source>What came and what did not</source>
        <translation>Wat kwam en wat niet</translation>
    </message>
    <message>
        <source>What was changed in both</source>
        <translation>Wat in beide is veranderd</translation>
    </message>
    <message>
        <source>What was incomplete or skipped</source>
        <translation>Wat onvolledig was of is overgeslagen</translation>
    </message>
    <message>
        <source>What was left out and why</source>
        <translation>Wat is weggelaten en waarom</translation>
    </message>
    <message>
        <source>Whether all rows came</source>
        <translation>Of alle rijen kwamen</translation>
    </message>
    <message>
        <source>Works on a building, which open no street: {count}.</source>
        <translation>Werken aan een gebouw, die geen straat opbreken: {count}.</translation>
    </message>
    <message>
        <source>Works out what a package does (performance), what it takes and moves (impact) and what it costs, one row per figure: the value, of a range the upper end too, the unit, how it is worked out, and the claims that it comes from. Beside it stands the same of doing nothing: the planned works alone. A value that nobody knows is empty, with the reason; what was left out because something is not known of it is counted. Relocations rest on the findings that the plan holds: run the analysis first. No total is made of it.</source>
        <translation>Berekent wat een pakket doet (prestatie), wat het inneemt en verplaatst (impact) en wat het kost, één rij per cijfer: de waarde, van een marge ook het hoogste, de eenheid, hoe het is berekend en de claims waar het uit komt. Daarnaast staat hetzelfde van niets doen: alleen de geplande werken. Een waarde die niemand weet is leeg, met de reden; wat is weggelaten omdat er iets niet van bekend is, wordt geteld. Verleggingen komen uit de bevindingen die in het plan staan: voer eerst de analyse uit. Er wordt geen totaal van gemaakt.</translation>
    </message>
    <message>
        <source>Writes claims, findings, decisions, packages, hot spots and zones of a plan to a new folder: as GeoPackage with a QGIS project that shows it without the plugin, as GeoJSON, as lists (csv and a workbook), and as a web page for residents. For the audience 'open' everything confidential is left out before the analysis, and so are persons, places of files and what a KLIC delivery held. Nothing that is there is written over.</source>
        <translation>Schrijft claims, bevindingen, besluiten, pakketten, hotspots en zones van een plan naar een nieuwe map: als GeoPackage met een QGIS-project dat het zonder de plugin laat zien, als GeoJSON, als lijsten (csv en een werkmap) en als webpagina voor bewoners. Voor het publiek 'open' gaat alles wat vertrouwelijk is eruit vóór de analyse, en ook personen, plaatsen van bestanden en wat in een KLIC-levering stond. Er wordt niets overschreven.</translation>
    </message>
    <message>
        <source>atlas of a package: a page per street</source>
        <translation>atlas van een pakket: een blad per straat</translation>
    </message>
    <message>
        <source>atlas of a package: a page per sub-area</source>
        <translation>atlas van een pakket: een blad per deelgebied</translation>
    </message>
    <message>
        <source>booklet of a package: all sheets, decisions, open issues</source>
        <translation>boekje van een pakket: alle bladen, besluiten, wat open staat</translation>
    </message>
    <message>
        <source>comparison of packages</source>
        <translation>vergelijking van pakketten</translation>
    </message>
    <message>
        <source>conflicts and coupling opportunities</source>
        <translation>conflicten en koppelkansen</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>layers of a package: building, surface, underground</source>
        <translation>lagen van een pakket: bebouwing, maaiveld, ondergrond</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>passport of a package</source>
        <translation>paspoort van een pakket</translation>
    </message>
    <message>
        <source>set of a package: passport, then conflicts and couplings</source>
        <translation>set van een pakket: paspoort, dan conflicten en koppelingen</translation>
    </message>
    <message>
        <source>sheet for residents</source>
        <translation>blad voor bewoners</translation>
    </message>
    <message>
        <source>sheet of a party: what concerns it only</source>
        <translation>blad van een partij: alleen wat haar aangaat</translation>
    </message>
    <message>
        <source>tables of a package</source>
        <translation>tabellen van een pakket</translation>
    </message>
    <message>
        <source>timeline of a package</source>
        <translation>tijdlijn van een pakket</translation>
    </message>
    <message>
        <source>transitions that a package serves</source>
        <translation>transities die een pakket dient</translation>
    </message>
    <message>
        <source>{bodies} bodies compared: {conflicts} conflicts, {couplings} couplings.</source>
        <translation>{bodies} objecten vergeleken: {conflicts} conflicten, {couplings} koppelkansen.</translation>
    </message>
    <message>
        <source>{file} holds {count} tables ({names}); say which one, as in {file}|layername={first}.</source>
        <translation>{file} bevat {count} tabellen ({names}); geef aan welke, zoals in {file}|layername={first}.</translation>
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
        <source>{name} cannot be read: its connection is not in QGIS on this machine.</source>
        <translation>{name} is niet te lezen: de verbinding staat op deze computer niet in QGIS.</translation>
    </message>
    <message>
        <source>{name} cannot be read: the service does not answer, or has no such layer.</source>
        <translation>{name} kan niet worden gelezen: de dienst antwoordt niet, of heeft zo'n laag niet.</translation>
    </message>
    <message>
        <source>{name} holds no object that is current; ask for all of them to see the others.</source>
        <translation>{name} bevat geen actueel object; vraag om alle objecten om de andere te zien.</translation>
    </message>
    <message>
        <source>{name} is '{value}'; choose one of {choices}.</source>
        <translation>{name} is '{value}'; kies een van {choices}.</translation>
    </message>
    <message>
        <source>{name} is no copy of the plan but another one.</source>
        <translation>{name} is geen kopie van het plan maar een ander plan.</translation>
    </message>
    <message>
        <source>{name}: all that the service has there (rows: {rows}).</source>
        <translation>{name}: alles wat de dienst daar heeft (rijen: {rows}).</translation>
    </message>
    <message>
        <source>{name}: it is not known how many rows are missing, because the service broke off or does not say how many it has (rows that came: {rows}), so no place may be called free because of this copy; read it again later.</source>
        <translation>{name}: hoeveel rijen er ontbreken is niet bekend, omdat de dienst afbrak of niet zegt hoeveel hij heeft (rijen die kwamen: {rows}), dus deze kopie maakt geen enkele plek vrij; lees later opnieuw.</translation>
    </message>
    <message>
        <source>{name}: rows are missing ({missing}; rows that came: {rows}), so no place may be called free because of this copy; read it again later.</source>
        <translation>{name}: er ontbreken rijen ({missing}; rijen die kwamen: {rows}), dus deze kopie maakt geen enkele plek vrij; lees later opnieuw.</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>&amp;All of it is</source>
        <translation>&amp;Alles hierin is</translation>
    </message>
    <message>
        <source>All &amp;other rows are</source>
        <translation>Alle &amp;andere rijen zijn</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Onderkant</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>In how many of the rows that were looked at.</source>
        <translation>In hoeveel van de rijen die bekeken zijn.</translation>
    </message>
    <message>
        <source>Kept for every plan: {path}</source>
        <translation>Bewaard voor elk plan: {path}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Layer '{layer}' (rows that were looked at, from the first on: {rows}, fields: {fields}).</source>
        <translation>Laag '{layer}' (bekeken rijen, vanaf de eerste: {rows}, velden: {fields}).</translation>
    </message>
    <message>
        <source>Layer '{layer}' (rows: {rows}, fields: {fields}).</source>
        <translation>Laag '{layer}' (rijen: {rows}, velden: {fields}).</translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>De rijen bekijken</translation>
    </message>
    <message>
        <source>Looking at the rows of layer '{layer}'…</source>
        <translation>De rijen van laag '{layer}' bekijken…</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>Niet bekend: {what}</translation>
    </message>
    <message>
        <source>Own Profile</source>
        <translation>Eigen profiel</translation>
    </message>
    <message>
        <source>Plans that use it keep the one that they have.</source>
        <translation>Plannen die het gebruiken houden het profiel dat ze hebben.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The profile could not be saved: {reason}.</source>
        <translation>Het profiel kon niet worden opgeslagen: {reason}.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Bovenkant</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>What it means in the catalogue.</source>
        <translation>Wat het in de catalogus betekent.</translation>
    </message>
    <message>
        <source>What must be said of the row.</source>
        <translation>Wat over de rij gezegd moet worden.</translation>
    </message>
    <message>
        <source>What stands in the field.</source>
        <translation>Wat in het veld staat.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breedte</translation>
    </message>
    <message>
        <source>You have a profile of that name already: {name}.</source>
        <translation>U hebt al een profiel met die naam: {name}.</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centimeter</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>decimeter</translation>
    </message>
    <message>
        <source>greater is deeper</source>
        <translation>groter is dieper</translation>
    </message>
    <message>
        <source>greater is higher</source>
        <translation>groter is hoger</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>meter</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>millimeter</translation>
    </message>
    <message>
        <source>{kind} (guessed)</source>
        <translation>{kind} (geraden)</translation>
    </message>
</context>
<context>
    <name>ProfileProposal</name>
    <message>
        <source>Guessed from a part of the value, so check them: {values}.</source>
        <translation>Geraden uit een deel van de waarde, dus kijk ze na: {values}.</translation>
    </message>
    <message>
        <source>It does not say whose it is.</source>
        <translation>Van wie het is staat er niet in.</translation>
    </message>
    <message>
        <source>Left out because their value has no kind: {count} of {rows}.</source>
        <translation>Weggelaten omdat hun waarde geen soort heeft: {count} van {rows}.</translation>
    </message>
    <message>
        <source>Left out because {field} is empty: {count} of {rows}.</source>
        <translation>Weggelaten omdat {field} leeg is: {count} van {rows}.</translation>
    </message>
    <message>
        <source>Nothing is read yet: say what the values are, or what everything is.</source>
        <translation>Er wordt nog niets gelezen: zeg wat de waarden zijn, of wat alles is.</translation>
    </message>
    <message>
        <source>Taken as empty, because they stand for no value: {values}.</source>
        <translation>Geldt als leeg, omdat het voor geen waarde staat: {values}.</translation>
    </message>
    <message>
        <source>Without a start and an end it is not known when the works are.</source>
        <translation>Zonder begin en einde is niet bekend wanneer het werk is.</translation>
    </message>
    <message>
        <source>date or period</source>
        <translation>datum of periode</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>{fields}: levels in m NAP; without the level of the ground the depth is not known, so they are not used.</source>
        <translation>{fields}: hoogten in m NAP; zonder de hoogte van het maaiveld is de diepte niet bekend, dus ze worden niet gebruikt.</translation>
    </message>
    <message>
        <source>{field} counts downwards: greater numbers lie deeper, so it is turned round.</source>
        <translation>{field} telt naar beneden: grotere getallen liggen dieper, dus het is omgekeerd.</translation>
    </message>
    <message>
        <source>{field} is a period: works begin on its first day and end on its last.</source>
        <translation>{field} is een periode: het werk begint op de eerste dag ervan en eindigt op de laatste.</translation>
    </message>
    <message>
        <source>{field} is in {unit}, as its name says.</source>
        <translation>{field} is in {unit}, zoals de naam zegt.</translation>
    </message>
    <message>
        <source>{field} is taken for {unit}: most of its values are no more than {most}.</source>
        <translation>{field} geldt als {unit}: de meeste waarden zijn niet groter dan {most}.</translation>
    </message>
    <message>
        <source>{field}: values that are no {what} and stay empty: {count}.</source>
        <translation>{field}: waarden die geen {what} zijn en leeg blijven: {count}.</translation>
    </message>
    <message>
        <source>{values} and {count} more</source>
        <translation>{values} en nog {count}</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>'{expression}' is no expression: {reason}.</source>
        <translation>'{expression}' is geen expressie: {reason}.</translation>
    </message>
    <message>
        <source>'{expression}' uses {names}: an expression in a profile may look at the fields of a row only.</source>
        <translation>'{expression}' gebruikt {names}: een expressie in een profiel mag alleen naar de velden van een rij kijken.</translation>
    </message>
    <message>
        <source>'{value}' is left out by the profile</source>
        <translation>'{value}' wordt door het profiel weggelaten</translation>
    </message>
    <message>
        <source>'{what}' could not be calculated and is taken as empty</source>
        <translation>'{what}' is niet te berekenen en geldt als leeg</translation>
    </message>
    <message>
        <source>'{what}' could not be calculated of {values} and is taken as empty</source>
        <translation>'{what}' is niet te berekenen uit {values} en geldt als leeg</translation>
    </message>
    <message>
        <source>'{word}' is no kind of the catalogue</source>
        <translation>'{word}' is geen soort uit de catalogus</translation>
    </message>
    <message>
        <source>All of this layer: {kind}</source>
        <translation>Alles in deze laag: {kind}</translation>
    </message>
    <message>
        <source>It is a copy of a service that did not give all of its rows, so this data calls no place free; {advice}.</source>
        <translation>Het is een kopie van een dienst die niet al zijn rijen gaf, dus deze gegevens maken geen enkele plek vrij; {advice}.</translation>
    </message>
    <message>
        <source>It is a list of planned works without places: add it as List of works, which looks for its streets.</source>
        <translation>Het is een lijst met gepland werk zonder plekken: voeg haar toe als Lijst met werken, dan worden haar straten gezocht.</translation>
    </message>
    <message>
        <source>It is not known whether all rows came, so this data calls no place free; {advice}.</source>
        <translation>Het is niet bekend of alle rijen zijn gekomen, dus deze gegevens noemen geen plek vrij; {advice}.</translation>
    </message>
    <message>
        <source>It says nothing of {names}: defaults of the kinds are used, or it is not known.</source>
        <translation>Over {names} staat er niets in: de standaard van de soort geldt, of het is niet bekend.</translation>
    </message>
    <message>
        <source>Layer '{layer}' has no geometry, so it cannot be read as {profile}.</source>
        <translation>Laag '{layer}' heeft geen geometrie, dus ze kan niet worden gelezen als {profile}.</translation>
    </message>
    <message>
        <source>Layer '{layer}' is read as {profile}, which has no objects: it can only be shown.</source>
        <translation>Laag '{layer}' wordt gelezen als {profile}, en daarin staan geen objecten: hij is alleen te tonen.</translation>
    </message>
    <message>
        <source>Layer '{layer}' lacks {names}, so it cannot be read as {profile}.</source>
        <translation>In laag '{layer}' ontbreekt {names}, dus ze kan niet worden gelezen als {profile}.</translation>
    </message>
    <message>
        <source>Layer '{layer}': {remark}</source>
        <translation>Laag '{layer}': {remark}</translation>
    </message>
    <message>
        <source>Left out ({count}) for other reasons ({reasons})</source>
        <translation>Weggelaten ({count}) om andere redenen ({reasons})</translation>
    </message>
    <message>
        <source>Left out ({count}): {reason}</source>
        <translation>Weggelaten ({count}): {reason}</translation>
    </message>
    <message>
        <source>Not wholly read (missing rows: {count}), so this data calls no place free; {advice}.</source>
        <translation>Niet helemaal gelezen (ontbrekende rijen: {count}), dus deze gegevens noemen geen plek vrij; {advice}.</translation>
    </message>
    <message>
        <source>Not wholly read: the service broke off and it is not known how many rows are missing, so this data calls no place free; {advice}.</source>
        <translation>Niet helemaal gelezen: de dienst brak af en hoeveel rijen er ontbreken is niet bekend, dus deze gegevens noemen geen plek vrij; {advice}.</translation>
    </message>
    <message>
        <source>The field mapping cannot be used: {reason}.</source>
        <translation>De veldkoppeling kan niet worden gebruikt: {reason}.</translation>
    </message>
    <message>
        <source>The field mapping names {names}, which the layer does not have.</source>
        <translation>De veldkoppeling noemt {names}, en dat heeft de laag niet.</translation>
    </message>
    <message>
        <source>The file holds other types of geometry too; those rows are not read here.</source>
        <translation>Het bestand bevat ook andere soorten geometrie; die rijen worden hier niet gelezen.</translation>
    </message>
    <message>
        <source>The layer has no field 'kind', and the profile gives none.</source>
        <translation>De laag heeft geen veld 'kind', en het profiel geeft er geen.</translation>
    </message>
    <message>
        <source>The newest row is of {date}.</source>
        <translation>De nieuwste rij is van {date}.</translation>
    </message>
    <message>
        <source>There is no kind '{kind}'.</source>
        <translation>Er is geen soort '{kind}'.</translation>
    </message>
    <message>
        <source>There is no profile '{name}'; the nearest are {names}.</source>
        <translation>Er is geen profiel '{name}'; er het dichtst bij liggen {names}.</translation>
    </message>
    <message>
        <source>Used ({count}) with other remarks ({remarks})</source>
        <translation>Gebruikt ({count}) met andere opmerkingen ({remarks})</translation>
    </message>
    <message>
        <source>Used ({count}): {remark}</source>
        <translation>Gebruikt ({count}): {remark}</translation>
    </message>
    <message>
        <source>a figure needs its source and its status</source>
        <translation>bij een getal horen een bron en een status</translation>
    </message>
    <message>
        <source>a profile is a JSON object</source>
        <translation>een profiel is een JSON-object</translation>
    </message>
    <message>
        <source>add it to QGIS as a WFS or OGC API Features layer, which tells</source>
        <translation>voeg ze in QGIS toe als laag van WFS of OGC API Features, die het wel zegt</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>vlakken</translation>
    </message>
    <message>
        <source>cannot be read, the data is damaged there</source>
        <translation>niet te lezen, de gegevens zijn daar beschadigd</translation>
    </message>
    <message>
        <source>copy it again later</source>
        <translation>maak de kopie later opnieuw</translation>
    </message>
    <message>
        <source>exactly one of field, expression and value must be given</source>
        <translation>geef precies één van field, expression en value</translation>
    </message>
    <message>
        <source>have the file mended, or get it anew</source>
        <translation>laat het bestand herstellen of haal het opnieuw op</translation>
    </message>
    <message>
        <source>it has no place in the plan's coordinate system</source>
        <translation>heeft geen plek in het coördinatenstelsel van het plan</translation>
    </message>
    <message>
        <source>its coordinates are no place on earth</source>
        <translation>de coördinaten liggen nergens op aarde</translation>
    </message>
    <message>
        <source>its geometry cannot be read</source>
        <translation>de geometrie is niet te lezen</translation>
    </message>
    <message>
        <source>its geometry is of another type than this data has</source>
        <translation>andere soort geometrie dan bij deze gegevens hoort</translation>
    </message>
    <message>
        <source>its surfaces stand upright and cover no ground</source>
        <translation>de vlakken staan allemaal rechtop en bedekken geen grond</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lijnen</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>geen geometrie</translation>
    </message>
    <message>
        <source>no kind is given</source>
        <translation>er is geen soort opgegeven</translation>
    </message>
    <message>
        <source>no kind is known for '{value}'</source>
        <translation>voor '{value}' is geen soort bekend</translation>
    </message>
    <message>
        <source>not given by the service</source>
        <translation>niet door de dienst gegeven</translation>
    </message>
    <message>
        <source>only the parts of its geometry that this data has</source>
        <translation>alleen de delen van zijn geometrie die deze gegevens hebben</translation>
    </message>
    <message>
        <source>own mapping</source>
        <translation>eigen koppeling</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punten</translation>
    </message>
    <message>
        <source>read it again later</source>
        <translation>lees later opnieuw</translation>
    </message>
    <message>
        <source>save it as a GeoPackage, see that all of it is there and use that</source>
        <translation>sla ze op als GeoPackage, kijk of alles erin zit en gebruik die</translation>
    </message>
    <message>
        <source>there is no folder for own profiles</source>
        <translation>er is geen map voor eigen profielen</translation>
    </message>
    <message>
        <source>there is no profile '{name}' to build on</source>
        <translation>er is geen profiel '{name}' om op voort te bouwen</translation>
    </message>
    <message>
        <source>this is not a known property of a profile</source>
        <translation>dit is geen bekende eigenschap van een profiel</translation>
    </message>
    <message>
        <source>this must be a list of conditions</source>
        <translation>dit moet een lijst van voorwaarden zijn</translation>
    </message>
    <message>
        <source>this must be lists of spellings by the name of a field</source>
        <translation>dit moeten lijsten van schrijfwijzen zijn, per naam van een veld</translation>
    </message>
    <message>
        <source>this must be mappings by the name of a body field</source>
        <translation>dit moeten koppelingen zijn, per naam van een veld van de analyse</translation>
    </message>
    <message>
        <source>this must be mappings by the name of a fact</source>
        <translation>dit moeten toewijzingen zijn per naam van een gegeven</translation>
    </message>
    <message>
        <source>this must be words by value</source>
        <translation>dit moeten woorden per waarde zijn</translation>
    </message>
    <message>
        <source>without its {these}: this output holds {those}; ask for {output} as well</source>
        <translation>zonder zijn {these}: deze uitvoer bevat {those}; vraag ook om {output}</translation>
    </message>
    <message>
        <source>{field} '{value}' may be thousands or decimals and is taken as empty</source>
        <translation>{field} '{value}' kan duizenden of decimalen betekenen en geldt als leeg</translation>
    </message>
    <message>
        <source>{field}, in {unit}</source>
        <translation>{field}, in {unit}</translation>
    </message>
    <message>
        <source>{field}, in {unit} as its name says</source>
        <translation>{field}, in {unit} zoals de naam zegt</translation>
    </message>
    <message>
        <source>{field}, in {unit} as its values look like</source>
        <translation>{field}, in {unit} naar de waarden te zien</translation>
    </message>
    <message>
        <source>{these}: this output holds {those}; ask for {output} as well</source>
        <translation>{these}: deze uitvoer bevat {those}; vraag ook om {output}</translation>
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
    <name>Quality</name>
    <message>
        <source>, first in row {row}</source>
        <translation>, voor het eerst in rij {row}</translation>
    </message>
    <message>
        <source>Asked and not there</source>
        <translation>Gevraagd en niet aanwezig</translation>
    </message>
    <message>
        <source>Asked of services</source>
        <translation>Gevraagd aan diensten</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Volledig</translation>
    </message>
    <message>
        <source>Confidential: it must not leave this machine.</source>
        <translation>Vertrouwelijk: het mag deze computer niet verlaten.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the delivery</source>
        <translation>Datum van de levering</translation>
    </message>
    <message>
        <source>Delivered as</source>
        <translation>Geleverd als</translation>
    </message>
    <message>
        <source>Have an interest here and supplied nothing</source>
        <translation>Hebben hier belang en leverden niets</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Waar geldig</translation>
    </message>
    <message>
        <source>Its rows were not read yet.</source>
        <translation>De rijen zijn nog niet gelezen.</translation>
    </message>
    <message>
        <source>Not read: nobody on this machine has said that {where} may be read.</source>
        <translation>Niet gelezen: op deze computer heeft niemand gezegd dat {where} gelezen mag worden.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelezen als</translation>
    </message>
    <message>
        <source>Read from {where}, as was registered or allowed on this machine.</source>
        <translation>Gelezen uit {where}, zoals op deze computer is toegevoegd of toegestaan.</translation>
    </message>
    <message>
        <source>Read from {where}, which lies with the plan.</source>
        <translation>Gelezen uit {where}, dat bij het plan ligt.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation>Rijen erin</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>Rijen weggelaten</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Rijen gebruikt</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Gebruikt als</translation>
    </message>
    <message>
        <source>depth not known of {count} of {all} ({share} %)</source>
        <translation>diepte niet bekend van {count} van {all} ({share} %)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>the usual depth of their net, not measured: {count}</source>
        <translation>de gebruikelijke diepte van hun net, niet gemeten: {count}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>QualityDialog</name>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>Opslaan als &amp;tekst…</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Put the whole text on the clipboard.</source>
        <translation>Zet de hele tekst op het klembord.</translation>
    </message>
    <message>
        <source>Quality of {name}</source>
        <translation>Kwaliteit van {name}</translation>
    </message>
    <message>
        <source>Save Quality</source>
        <translation>Kwaliteit opslaan</translation>
    </message>
    <message>
        <source>Save the text to a file, to be sent along or kept.</source>
        <translation>Sla de tekst op in een bestand, om mee te sturen of te bewaren.</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Teksten (*.txt)</translation>
    </message>
    <message>
        <source>What the last reading said of the data.</source>
        <translation>Wat de laatste keer lezen over de gegevens heeft gezegd.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} kon niet worden geschreven: {reason}.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>'{kind}' is no kind of the catalogue.</source>
        <translation>'{kind}' is geen soort van de catalogus.</translation>
    </message>
    <message>
        <source>'{value}' is no choice for '{column}'.</source>
        <translation>'{value}' is geen keuze voor '{column}'.</translation>
    </message>
    <message>
        <source>'{value}' is no date or period; write 2027, May 2027 or 2027-05-01.</source>
        <translation>'{value}' is geen datum of periode; schrijf 2027, mei 2027 of 1-5-2027.</translation>
    </message>
    <message>
        <source>'{value}' is no period; write 2027, May 2027 or 2027-05-01, the first day first.</source>
        <translation>'{value}' is geen periode; schrijf 2027, mei 2027 of 1-5-2027, de eerste dag eerst.</translation>
    </message>
    <message>
        <source>'{value}' lies outside the years {first} to {last}; look at the year again.</source>
        <translation>'{value}' ligt buiten de jaren {first} tot en met {last}; kijk nog eens naar het jaar.</translation>
    </message>
    <message>
        <source>A cost cannot be less than zero.</source>
        <translation>Kosten kunnen niet lager zijn dan nul.</translation>
    </message>
    <message>
        <source>A cost is from 0 to {most} euro.</source>
        <translation>Kosten zijn van 0 tot {most} euro.</translation>
    </message>
    <message>
        <source>A period has a first and a last day; give both.</source>
        <translation>Een periode heeft een eerste en een laatste dag; geef beide.</translation>
    </message>
    <message>
        <source>A width must be more than zero; leave it empty when it is not known.</source>
        <translation>Een breedte moet groter zijn dan nul; laat die leeg als ze niet bekend is.</translation>
    </message>
    <message>
        <source>Choose between two different interests.</source>
        <translation>Kies tussen twee verschillende belangen.</translation>
    </message>
    <message>
        <source>Draw it first: it needs a place.</source>
        <translation>Teken het eerst: het heeft een plek nodig.</translation>
    </message>
    <message>
        <source>Fill in '{column}' first.</source>
        <translation>Vul eerst '{column}' in.</translation>
    </message>
    <message>
        <source>Fill in what one of it costs; without that it is no cost.</source>
        <translation>Vul in wat één eenheid kost; zonder dat zijn het geen kosten.</translation>
    </message>
    <message>
        <source>Give a width, a top or a bottom: without one it is no size.</source>
        <translation>Geef een breedte, een bovenkant of een onderkant: zonder is het geen maat.</translation>
    </message>
    <message>
        <source>Give the moment a name.</source>
        <translation>Geef het moment een naam.</translation>
    </message>
    <message>
        <source>It ends ({end}) before it begins ({begin}).</source>
        <translation>Het eindigt ({end}) voordat het begint ({begin}).</translation>
    </message>
    <message>
        <source>Nothing is more than {far} m wide, high or deep.</source>
        <translation>Niets is meer dan {far} m breed, hoog of diep.</translation>
    </message>
    <message>
        <source>Say what it waits for.</source>
        <translation>Zeg waarop het wacht.</translation>
    </message>
    <message>
        <source>Say when it is: a year (2030), a month or a day.</source>
        <translation>Zeg wanneer het is: een jaar (2030), een maand of een dag.</translation>
    </message>
    <message>
        <source>Say which rule or which finding is not shown.</source>
        <translation>Zeg welke regel of welke bevinding niet getoond wordt.</translation>
    </message>
    <message>
        <source>The bottom ({bottom} m) must lie below the top ({top} m).</source>
        <translation>De onderkant ({bottom} m) moet onder de bovenkant ({top} m) liggen.</translation>
    </message>
    <message>
        <source>The upper end of the cost lies below the lower end.</source>
        <translation>De bovengrens van de kosten ligt onder de ondergrens.</translation>
    </message>
    <message>
        <source>There is a cost of {kind} in this unit already; change that one.</source>
        <translation>Er staan al kosten van {kind} in deze eenheid; wijzig die.</translation>
    </message>
    <message>
        <source>There is an own size of {kind} already; change that one.</source>
        <translation>Er is al een eigen maat van {kind}; wijzig die.</translation>
    </message>
    <message>
        <source>This would wait for itself, by way of what it waits for; turn one of the two.</source>
        <translation>Dit zou via wat erop wacht op zichzelf wachten; draai een van de twee om.</translation>
    </message>
    <message>
        <source>{kind} lies underground, but {height} m lies above ground level.</source>
        <translation>{kind} ligt onder de grond, maar {height} m ligt boven maaiveld.</translation>
    </message>
</context>
<context>
    <name>Residents</name>
    <message>
        <source>A number in a square is a plan from the list. A letter in a circle is a place that you named.</source>
        <translation>Een nummer in een vierkant is een plan uit de lijst. Een letter in een rondje is een plek die u noemde.</translation>
    </message>
    <message>
        <source>All work in one go: {where}. For that some work moves in time.</source>
        <translation>Alles in één keer: {where}. Daarvoor schuift een deel van het werk in de tijd.</translation>
    </message>
    <message>
        <source>Certain: {work}</source>
        <translation>Zeker: {work}</translation>
    </message>
    <message>
        <source>From {year}</source>
        <translation>Vanaf {year}</translation>
    </message>
    <message>
        <source>In another plan, not in this one</source>
        <translation>In een ander plan, niet in dit plan</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>In het plan</translation>
    </message>
    <message>
        <source>In what is known nothing is left to decide.</source>
        <translation>In wat bekend is, is niets meer te besluiten.</translation>
    </message>
    <message>
        <source>It is not known yet when</source>
        <translation>Het is nog niet bekend wanneer</translation>
    </message>
    <message>
        <source>Map of the neighbourhood with the plans and the places that people named</source>
        <translation>Kaart van de buurt met de plannen en de plekken die mensen noemden</translation>
    </message>
    <message>
        <source>No places were named yet.</source>
        <translation>Er zijn nog geen plekken genoemd.</translation>
    </message>
    <message>
        <source>Nobody said anything here yet.</source>
        <translation>Hier zei nog niemand iets.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>On this page you see which plans there are for your neighbourhood, when something happens, and what is done with what you said.</source>
        <translation>Op deze pagina ziet u welke plannen er zijn voor uw buurt, wanneer er iets gebeurt en wat er wordt gedaan met wat u zei.</translation>
    </message>
    <message>
        <source>Plan for {years}</source>
        <translation>Plan voor {years}</translation>
    </message>
    <message>
        <source>Plan: {work}</source>
        <translation>Plan: {work}</translation>
    </message>
    <message>
        <source>Solved in another way</source>
        <translation>Anders opgelost</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog open</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>De kaart</translation>
    </message>
    <message>
        <source>There are no plans to show yet.</source>
        <translation>Er zijn nog geen plannen om te laten zien.</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Er is nog geen antwoord.</translation>
    </message>
    <message>
        <source>There is nothing to draw on a map: draw the plan area or a claim first.</source>
        <translation>Er is niets om op een kaart te tekenen: teken eerst het plangebied of een claim.</translation>
    </message>
    <message>
        <source>This is no design. Much may still change; no rights can be derived from it.</source>
        <translation>Dit is geen ontwerp. Er kan nog veel veranderen; u kunt er geen rechten aan ontlenen.</translation>
    </message>
    <message>
        <source>What comes when?</source>
        <translation>Wat komt wanneer?</translation>
    </message>
    <message>
        <source>What comes, and when?</source>
        <translation>Wat komt er, en wanneer?</translation>
    </message>
    <message>
        <source>What did you say, and what is the answer?</source>
        <translation>Wat zei u, en wat is het antwoord?</translation>
    </message>
    <message>
        <source>What happens in your neighbourhood?</source>
        <translation>Wat gebeurt er in uw buurt?</translation>
    </message>
    <message>
        <source>What is still to decide</source>
        <translation>Hier wordt nog over beslist</translation>
    </message>
    <message>
        <source>What you said, and what becomes of it</source>
        <translation>Wat u zei, en wat ermee gebeurt</translation>
    </message>
    <message>
        <source>Years are the beginning of the work.</source>
        <translation>Jaren zijn het begin van het werk.</translation>
    </message>
    <message>
        <source>all works</source>
        <translation>alle werken</translation>
    </message>
    <message>
        <source>and 1 more, on the second sheet</source>
        <translation>en nog 1, op het tweede blad</translation>
    </message>
    <message>
        <source>and {count} more, on the second sheet</source>
        <translation>en nog {count}, op het tweede blad</translation>
    </message>
    <message>
        <source>at the latest in {year}</source>
        <translation>uiterlijk in {year}</translation>
    </message>
    <message>
        <source>cycling and walking</source>
        <translation>fietsen en lopen</translation>
    </message>
    <message>
        <source>edge of the neighbourhood</source>
        <translation>rand van de buurt</translation>
    </message>
    <message>
        <source>from {year}</source>
        <translation>vanaf {year}</translation>
    </message>
    <message>
        <source>green</source>
        <translation>groen</translation>
    </message>
    <message>
        <source>heat and power</source>
        <translation>warmte en stroom</translation>
    </message>
    <message>
        <source>homes</source>
        <translation>wonen</translation>
    </message>
    <message>
        <source>numbers as on the map</source>
        <translation>nummers als op de kaart</translation>
    </message>
    <message>
        <source>sewer and rainwater</source>
        <translation>riool en regenwater</translation>
    </message>
    <message>
        <source>street opens once</source>
        <translation>straat één keer open</translation>
    </message>
    <message>
        <source>the street</source>
        <translation>de straat</translation>
    </message>
    <message>
        <source>this is a plan</source>
        <translation>dit is een plan</translation>
    </message>
    <message>
        <source>this is certain</source>
        <translation>dit is zeker</translation>
    </message>
    <message>
        <source>together</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>what becomes of it</source>
        <translation>wat ermee gebeurt</translation>
    </message>
    <message>
        <source>what you said</source>
        <translation>wat u zei</translation>
    </message>
    <message>
        <source>work in the street</source>
        <translation>werk in de straat</translation>
    </message>
    <message>
        <source>year not known</source>
        <translation>jaar niet bekend</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>1 finding comes</source>
        <translation>1 bevinding komt erbij</translation>
    </message>
    <message>
        <source>1 finding goes</source>
        <translation>1 bevinding verdwijnt</translation>
    </message>
    <message>
        <source>1 is judged otherwise</source>
        <translation>1 wordt anders beoordeeld</translation>
    </message>
    <message>
        <source>Another rule in this plan: {rule}</source>
        <translation>Andere regel in dit plan: {rule}</translation>
    </message>
    <message>
        <source>Anything else.</source>
        <translation>Wat er verder over te zeggen is.</translation>
    </message>
    <message>
        <source>Apply in this plan</source>
        <translation>Toepassen in dit plan</translation>
    </message>
    <message>
        <source>Back to the shipped value</source>
        <translation>Terug naar de meegeleverde waarde</translation>
    </message>
    <message>
        <source>Between {a} and {b}</source>
        <translation>Tussen {a} en {b}</translation>
    </message>
    <message>
        <source>Count which findings would come and go; nothing is written.</source>
        <translation>Tel welke bevindingen erbij zouden komen en zouden verdwijnen; er wordt niets geschreven.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Er wordt geteld…</translation>
    </message>
    <message>
        <source>How well founded it is.</source>
        <translation>Hoe goed het onderbouwd is.</translation>
    </message>
    <message>
        <source>It was not counted.</source>
        <translation>Het is niet geteld.</translation>
    </message>
    <message>
        <source>Nothing changes: no finding comes or goes, and none is judged otherwise.</source>
        <translation>Er verandert niets: er komt geen bevinding bij, er verdwijnt er geen, en geen wordt anders beoordeeld.</translation>
    </message>
    <message>
        <source>Say where this comes from: a rule without a source is not believed.</source>
        <translation>Zeg waar dit vandaan komt: een regel zonder bron gelooft niemand.</translation>
    </message>
    <message>
        <source>Shipped: {asked}</source>
        <translation>Meegeleverd: {asked}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>The clear distance that is asked for.</source>
        <translation>De vrije afstand die wordt gevraagd.</translation>
    </message>
    <message>
        <source>The clear height from which the rule no longer holds; unknown: at any depth.</source>
        <translation>De vrije hoogte vanaf waar de regel niet meer geldt; onbekend: op elke diepte.</translation>
    </message>
    <message>
        <source>The existing objects are being read still; count again in a moment.</source>
        <translation>De bestaande objecten worden nog gelezen; tel zo dadelijk nog eens.</translation>
    </message>
    <message>
        <source>The shipped rule again: {rule}</source>
        <translation>Weer de meegeleverde regel: {rule}</translation>
    </message>
    <message>
        <source>This is a rule of the plan; none came with the plugin.</source>
        <translation>Dit is een regel van het plan; met de plug-in kwam er geen mee.</translation>
    </message>
    <message>
        <source>This plan has a value of its own, in place of the one that came with the plugin.</source>
        <translation>Dit plan heeft een eigen waarde, in plaats van die van de plug-in.</translation>
    </message>
    <message>
        <source>This rule came with the plugin.</source>
        <translation>Deze regel kwam met de plug-in mee.</translation>
    </message>
    <message>
        <source>This rule is not there any more.</source>
        <translation>Deze regel is er niet meer.</translation>
    </message>
    <message>
        <source>What the two may do to each other.</source>
        <translation>Wat de twee met elkaar mogen.</translation>
    </message>
    <message>
        <source>What would change?</source>
        <translation>Wat zou er veranderen?</translation>
    </message>
    <message>
        <source>Where this value comes from; without it nobody believes it.</source>
        <translation>Waar deze waarde vandaan komt; zonder bron gelooft niemand hem.</translation>
    </message>
    <message>
        <source>Wijkaanpak: what another rule would change</source>
        <translation>Wijkaanpak: wat een andere regel zou veranderen</translation>
    </message>
    <message>
        <source>at any depth</source>
        <translation>op elke diepte</translation>
    </message>
    <message>
        <source>where another value comes from</source>
        <translation>waar een andere waarde vandaan komt</translation>
    </message>
    <message>
        <source>{count} are judged otherwise</source>
        <translation>{count} worden anders beoordeeld</translation>
    </message>
    <message>
        <source>{count} findings come</source>
        <translation>{count} bevindingen komen erbij</translation>
    </message>
    <message>
        <source>{count} findings go</source>
        <translation>{count} bevindingen verdwijnen</translation>
    </message>
    <message>
        <source>{said}. Conflicts about these things: {before} now, {after} then.</source>
        <translation>{said}. Conflicten over deze dingen: nu {before}, dan {after}.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Claims and planned works</source>
        <translation>Claims en geplande werken</translation>
    </message>
    <message>
        <source>Claims, hot spots, findings, parties and building blocks of the open plan</source>
        <translation>Claims, hotspots, bevindingen, partijen en bouwstenen van het open plan</translation>
    </message>
    <message>
        <source>Draw a building block</source>
        <translation>Een bouwsteen tekenen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partijen</translation>
    </message>
    <message>
        <source>Plan of Wijkaanpak</source>
        <translation>Plan van Wijkaanpak</translation>
    </message>
    <message>
        <source>That is not in the plan any more; look for it again.</source>
        <translation>Dat staat niet meer in het plan; zoek het opnieuw.</translation>
    </message>
    <message>
        <source>planned work</source>
        <translation>gepland werk</translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>'{claim}' waits for {what}</source>
        <translation>'{claim}' wacht op {what}</translation>
    </message>
    <message>
        <source>A poll, not a decision.</source>
        <translation>Een peiling, geen besluit.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>Doel: {goal}</translation>
    </message>
    <message>
        <source>It has changed since: decide again.</source>
        <translation>Het is sindsdien veranderd: besluit opnieuw.</translation>
    </message>
    <message>
        <source>It was not said who does what.</source>
        <translation>Wie wat doet is niet gezegd.</translation>
    </message>
    <message>
        <source>Led by: {name}</source>
        <translation>Geleid door: {name}</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>Gemaakt op {date}</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Bedoeld voor</translation>
    </message>
    <message>
        <source>No interests were compared in this session.</source>
        <translation>In deze sessie zijn geen belangen vergeleken.</translation>
    </message>
    <message>
        <source>Nobody was written down as taking part.</source>
        <translation>Er staat niet opgeschreven wie meededen.</translation>
    </message>
    <message>
        <source>Nothing that was spoken of is open.</source>
        <translation>Van wat besproken is staat niets open.</translation>
    </message>
    <message>
        <source>Nothing was decided in this session.</source>
        <translation>In deze sessie is niets besloten.</translation>
    </message>
    <message>
        <source>Nothing was drawn or noted in this session.</source>
        <translation>In deze sessie is niets getekend of genoteerd.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open a plan first, then write the report of a session.</source>
        <translation>Open eerst een plan, en schrijf dan het verslag van een sessie.</translation>
    </message>
    <message>
        <source>PDF, one page (*.pdf);;Text (*.txt)</source>
        <translation>PDF, één blad (*.pdf);;Tekst (*.txt)</translation>
    </message>
    <message>
        <source>Report of a Session</source>
        <translation>Verslag van een sessie</translation>
    </message>
    <message>
        <source>Report: {session}</source>
        <translation>Verslag: {session}</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Verslag opslaan als</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>The file name {name} must end in .pdf or .txt.</source>
        <translation>De bestandsnaam {name} moet eindigen op .pdf of .txt.</translation>
    </message>
    <message>
        <source>The report could not be written: {reason}</source>
        <translation>Het verslag kon niet geschreven worden: {reason}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>Het verslag staat in {path}.</translation>
    </message>
    <message>
        <source>There is no session in this plan yet: start one in the Plan panel.</source>
        <translation>Er is nog geen sessie in dit plan: begin er een in het paneel Plan.</translation>
    </message>
    <message>
        <source>This session is not in the plan any more.</source>
        <translation>Deze sessie staat niet meer in het plan.</translation>
    </message>
    <message>
        <source>What was added</source>
        <translation>Wat erbij kwam</translation>
    </message>
    <message>
        <source>What weighs more</source>
        <translation>Wat zwaarder weegt</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wie doet wat</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Wie meededen</translation>
    </message>
    <message>
        <source>a claim that was removed</source>
        <translation>een claim die verwijderd is</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aanvaard</translation>
    </message>
    <message>
        <source>agree: {count}</source>
        <translation>eens: {count}</translation>
    </message>
    <message>
        <source>agree: {parties}</source>
        <translation>eens: {parties}</translation>
    </message>
    <message>
        <source>disagree: {count}</source>
        <translation>oneens: {count}</translation>
    </message>
    <message>
        <source>disagree: {parties}</source>
        <translation>oneens: {parties}</translation>
    </message>
    <message>
        <source>do not know: {parties}</source>
        <translation>weten niet: {parties}</translation>
    </message>
    <message>
        <source>equal: {parties}</source>
        <translation>gelijk: {parties}</translation>
    </message>
    <message>
        <source>for {name}: {parties}</source>
        <translation>voor {name}: {parties}</translation>
    </message>
    <message>
        <source>hot spot {number}, '{words}'</source>
        <translation>hotspot {number}, '{words}'</translation>
    </message>
    <message>
        <source>needed by {date}</source>
        <translation>nodig in {date}</translation>
    </message>
    <message>
        <source>others (without what is confidential and without persons)</source>
        <translation>anderen (zonder wat vertrouwelijk is en zonder personen)</translation>
    </message>
    <message>
        <source>ourselves (with all of it)</source>
        <translation>onszelf (met alles)</translation>
    </message>
    <message>
        <source>party unknown</source>
        <translation>partij onbekend</translation>
    </message>
    <message>
        <source>period unknown</source>
        <translation>periode onbekend</translation>
    </message>
    <message>
        <source>remarks: {count}</source>
        <translation>opmerkingen: {count}</translation>
    </message>
    <message>
        <source>report {session}</source>
        <translation>verslag {session}</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sessie</translation>
    </message>
    <message>
        <source>stance unknown: {count}</source>
        <translation>mening onbekend: {count}</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>nog bezig</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>zonder woorden</translation>
    </message>
    <message>
        <source>{number}: {sentence}</source>
        <translation>{number}: {sentence}</translation>
    </message>
    <message>
        <source>{spot}: no answer yet</source>
        <translation>{spot}: nog geen antwoord</translation>
    </message>
    <message>
        <source>{who}: {claim} ({when}) takes {spot} along</source>
        <translation>{who}: {claim} ({when}) neemt {spot} mee</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>… and {count} more, which stand in the report as text</source>
        <translation>… en nog {count}, die in het verslag als tekst staan</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>All of this layer is one kind</source>
        <translation>Alles in deze laag is één soort</translation>
    </message>
    <message>
        <source>An own profile cannot be used: {reason}</source>
        <translation>Een eigen profiel is niet te gebruiken: {reason}</translation>
    </message>
    <message>
        <source>Choose a profile for layer '{layer}', or do not tick it.</source>
        <translation>Kies een profiel voor laag '{layer}', of vink de laag uit.</translation>
    </message>
    <message>
        <source>Choose of what kind everything in this layer is.</source>
        <translation>Kies van welke soort alles in deze laag is.</translation>
    </message>
    <message>
        <source>Confidential data stays out of every export that is meant for others.</source>
        <translation>Vertrouwelijke gegevens blijven buiten elke uitvoer die voor anderen is bedoeld.</translation>
    </message>
    <message>
        <source>Day on which the data shows the world; empty: not known.</source>
        <translation>Dag waarop de gegevens de werkelijkheid weergeven; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>How this source is read was said by hand; the plan keeps it.</source>
        <translation>Hoe deze bron wordt gelezen is met de hand gezegd; het plan bewaart het.</translation>
    </message>
    <message>
        <source>It is temporary; it is saved beside the plan.</source>
        <translation>De laag is tijdelijk en wordt naast het plan bewaard.</translation>
    </message>
    <message>
        <source>Its fields are not asked what it holds: you say of what kind everything is.</source>
        <translation>De velden zeggen niet wat erin staat: u zegt van welke soort alles is.</translation>
    </message>
    <message>
        <source>Layer '{layer}' was removed from the project; choose another one.</source>
        <translation>Laag '{layer}' is uit het project verwijderd; kies een andere.</translation>
    </message>
    <message>
        <source>No profile fits the fields of this layer: say what they mean under Own profile. So only what is named as the analysis names it is read.</source>
        <translation>Geen profiel past bij de velden van deze laag: zeg bij Eigen profiel wat ze betekenen. Zo wordt alleen gelezen wat heet zoals de analyse het noemt.</translation>
    </message>
    <message>
        <source>Own profile…</source>
        <translation>Eigen profiel…</translation>
    </message>
    <message>
        <source>Own: {profile}</source>
        <translation>Eigen: {profile}</translation>
    </message>
    <message>
        <source>Register 1 layer</source>
        <translation>1 laag toevoegen</translation>
    </message>
    <message>
        <source>Register {count} layers</source>
        <translation>{count} lagen toevoegen</translation>
    </message>
    <message>
        <source>choose a kind</source>
        <translation>kies een soort</translation>
    </message>
    <message>
        <source>choose what it holds</source>
        <translation>kies wat erin staat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>own field mapping</source>
        <translation>eigen veldtoewijzing</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>All of it lies elsewhere, {distance} km from the plan, so it calls no place free; register data of this place, or check its coordinate reference system.</source>
        <translation>Alles ligt elders, {distance} km van het plan, en noemt dus geen plek vrij; voeg gegevens van deze plek toe of controleer het coördinatenstelsel.</translation>
    </message>
    <message>
        <source>Coverage layer '{layer}' has no polygon, so it covers nothing.</source>
        <translation>Dekkingslaag '{layer}' bevat geen vlak en dekt dus niets.</translation>
    </message>
    <message>
        <source>Coverage layer '{layer}': {remark}</source>
        <translation>Dekkingslaag '{layer}': {remark}</translation>
    </message>
    <message>
        <source>Features that could not be moved to the plan's coordinate system: {count} ({names}).</source>
        <translation>Objecten die niet naar het coördinatenstelsel van het plan konden worden omgezet: {count} ({names}).</translation>
    </message>
    <message>
        <source>It gives no object at all, so it calls no place free.</source>
        <translation>Er komt geen enkel object uit, dus er is geen plek vrij genoemd.</translation>
    </message>
    <message>
        <source>Its coordinate reference system has the figures of RD New but not its datum, so its objects lie over 100 m off and it calls no place free; set EPSG:28992 in the properties of the layer.</source>
        <translation>Het coördinatenstelsel heeft de getallen van RD New maar niet het datum ervan, zodat alles ruim 100 m verkeerd ligt en geen plek vrij is genoemd; stel EPSG:28992 in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>Its coordinate reference system, {crs}, has no EPSG code, so how accurately it lies on the map is not known; set the right one in the properties of the layer.</source>
        <translation>Het coördinatenstelsel, {crs}, heeft geen EPSG-code, dus hoe nauwkeurig alles op de kaart ligt is niet bekend; stel het juiste in bij de eigenschappen van de laag.</translation>
    </message>
    <message>
        <source>Layer '{layer}' cannot be brought from {crs} to the plan's coordinate system; set the right one in its properties.</source>
        <translation>Laag '{layer}' is niet van {crs} om te zetten naar het coördinatenstelsel van het plan; stel het juiste in bij de eigenschappen van de laag.</translation>
    </message>
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
        <translation>Laag '{layer}' heeft geen vlakken en kan dus niet zeggen waar een bron geldt.</translation>
    </message>
    <message>
        <source>Layer '{layer}' was moved from {crs} with an accuracy of {accuracy} m, which counts in its locations.</source>
        <translation>Laag '{layer}' is omgerekend uit {crs} met een nauwkeurigheid van {accuracy} m, die meetelt in de plaatsbepaling.</translation>
    </message>
    <message>
        <source>Layer '{layer}', field {field}, values that are no date: {{count}} ({{names}}); write 2027-05-01, 01-05-2027, mei 2027, Q2 2027 or 2027.</source>
        <translation>Laag '{layer}', veld {field}, waarden die geen datum zijn: {{count}} ({{names}}); schrijf 2027-05-01, 01-05-2027, mei 2027, Q2 2027 of 2027.</translation>
    </message>
    <message>
        <source>Layer '{layer}', field {field}, values that are no number, taken as empty: {{count}} ({{names}}).</source>
        <translation>Laag '{layer}', veld {field}, waarden die geen getal zijn en als leeg gelden: {{count}} ({{names}}).</translation>
    </message>
    <message>
        <source>Layer '{layer}', field {field}, values that may be thousands or decimals, taken as empty: {{count}} ({{names}}); write 1200 or 1,2.</source>
        <translation>Laag '{layer}', veld {field}, waarden die duizenden of decimalen kunnen zijn en als leeg gelden: {{count}} ({{names}}); schrijf 1200 of 1,2.</translation>
    </message>
    <message>
        <source>Layer '{layer}', fields that it lacks, taken as empty: {{count}} ({{names}}).</source>
        <translation>Laag '{layer}', velden die ontbreken, als leeg gelezen: {{count}} ({{names}}).</translation>
    </message>
    <message>
        <source>Layer '{layer}': not read ({count}): {reason}.</source>
        <translation>Laag '{layer}': niet gelezen ({count}): {reason}.</translation>
    </message>
    <message>
        <source>Objects outside the Netherlands, where distances in RD New mean nothing: {count}; check their coordinate reference system.</source>
        <translation>Objecten buiten Nederland, waar afstanden in RD New niets zeggen: {count}; controleer het coördinatenstelsel.</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>All menus of QGIS and of Wijkaanpak</source>
        <translation>Alle menu's van QGIS en van Wijkaanpak</translation>
    </message>
    <message>
        <source>Fold the legend to its title, or unfold it</source>
        <translation>Vouw de legenda in tot de titel, of weer uit</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>There is nothing here to pick.</source>
        <translation>Hier ligt niets om aan te wijzen.</translation>
    </message>
    <message>
        <source>end of the agenda</source>
        <translation>einde van de agenda</translation>
    </message>
    <message>
        <source>then {part}</source>
        <translation>daarna {part}</translation>
    </message>
    <message>
        <source>{minutes} min  {part}</source>
        <translation>{minutes} min  {part}</translation>
    </message>
    <message>
        <source>{part}: {minutes} min left</source>
        <translation>{part}: nog {minutes} min</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>buildings</source>
        <translation>gebouwen</translation>
    </message>
    <message>
        <source>cables and pipes</source>
        <translation>kabels en leidingen</translation>
    </message>
    <message>
        <source>planned works</source>
        <translation>geplande werken</translation>
    </message>
    <message>
        <source>sewers</source>
        <translation>riolering</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>maaiveld</translation>
    </message>
    <message>
        <source>trees</source>
        <translation>bomen</translation>
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
        <source>'{name}' is named by '{other}' as well</source>
        <translation>'{name}' staat ook bij '{other}'</translation>
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
        <source>a list needs title_nl, title_en and terms</source>
        <translation>een lijst heeft title_nl, title_en en terms nodig</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>cells: {count}, where the header has {expected}; quote text with commas and write 1.5, not 1,5</source>
        <translation>cellen: {count}, waar de kop er {expected} heeft; zet tekst met komma's tussen aanhalingstekens en schrijf 1.5, niet 1,5</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>kolom {column}</translation>
    </message>
    <message>
        <source>leave this empty in place of {value}: the rule is about overlap only</source>
        <translation>laat dit leeg in plaats van {value}: de regel gaat alleen over overlap</translation>
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
        <source>there is no row '{key}', which the space balance needs</source>
        <translation>er is geen rij '{key}', die de ruimtebalans nodig heeft</translation>
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
        <source>this file is larger than {size} MB</source>
        <translation>dit bestand is groter dan {size} MB</translation>
    </message>
    <message>
        <source>this is no file but a pipe or a device</source>
        <translation>dit is geen bestand maar een pijp of apparaat</translation>
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
        <source>this says nothing: what is allowed is allowed at any depth</source>
        <translation>dit zegt niets: wat mag, mag op elke diepte</translation>
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
    <message>
        <source>{value} cannot be: a forbidden rule has no distance other than 0; use clearance to keep a distance</source>
        <translation>{value} kan niet: een verbod (forbidden) heeft geen andere afstand dan 0; gebruik clearance om afstand te houden</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Not tagged, because new and not saved yet: {count} ({names}); save the layer.</source>
        <translation>Zonder kenmerk gebleven omdat ze nieuw en nog niet opgeslagen zijn: {count} ({names}); sla de laag op.</translation>
    </message>
    <message>
        <source>Not tagged, because of a broken geometry: {count} ({names}).</source>
        <translation>Zonder kenmerk gebleven door een kapotte geometrie: {count} ({names}).</translation>
    </message>
    <message>
        <source>Not tagged, because without a place in the coordinate reference system of the plan: {count} ({names}).</source>
        <translation>Zonder kenmerk gebleven omdat een plaats in het coördinatenstelsel van het plan ontbreekt: {count} ({names}).</translation>
    </message>
    <message>
        <source>Not tagged, because without geometry: {count} ({names}).</source>
        <translation>Zonder kenmerk gebleven omdat de geometrie ontbreekt: {count} ({names}).</translation>
    </message>
    <message>
        <source>Tagged with a repaired copy of an invalid geometry: {count} ({names}).</source>
        <translation>Kenmerk gekregen op een herstelde kopie van een ongeldige geometrie: {count} ({names}).</translation>
    </message>
    <message>
        <source>That tag is not in the plan any more.</source>
        <translation>Dat kenmerk staat niet meer in het plan.</translation>
    </message>
    <message>
        <source>a temporary layer</source>
        <translation>een tijdelijke laag</translation>
    </message>
</context>
<context>
    <name>TagsDock</name>
    <message>
        <source>'{words}': {source} ({status})</source>
        <translation>'{words}': {source} ({status})</translation>
    </message>
    <message>
        <source>A tag keeps a copy of the shape. When its layer is in the project again, shape and name are renewed.</source>
        <translation>Een kenmerk bewaart een kopie van de vorm. Is de laag weer in het project, dan worden vorm en naam ververst.</translation>
    </message>
    <message>
        <source>All are tagged.</source>
        <translation>Alles heeft een kenmerk.</translation>
    </message>
    <message>
        <source>All tags; ground that two tags share counts once.</source>
        <translation>Alle kenmerken; grond die twee kenmerken delen telt één keer.</translation>
    </message>
    <message>
        <source>All vertical layers</source>
        <translation>Alle verticale lagen</translation>
    </message>
    <message>
        <source>For features without a scale level. Nothing happens until you use it.</source>
        <translation>Voor objecten zonder schaalniveau. Er gebeurt niets tot u het overneemt.</translation>
    </message>
    <message>
        <source>Give the features without a scale level the one that is suggested for each of them.</source>
        <translation>Geef de objecten zonder schaalniveau elk het niveau dat ervoor wordt voorgesteld.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Toets: {key}</translation>
    </message>
    <message>
        <source>Layer to select in</source>
        <translation>Laag om in te selecteren</translation>
    </message>
    <message>
        <source>Layer unknown</source>
        <translation>Laag onbekend</translation>
    </message>
    <message>
        <source>Let lead: {what}</source>
        <translation>Maak koploper: {what}</translation>
    </message>
    <message>
        <source>None is tagged yet: press a button below.</source>
        <translation>Nog geen kenmerk: druk hieronder op een knop.</translation>
    </message>
    <message>
        <source>Not every neighbourhood has this, so nothing here is no gap.</source>
        <translation>Niet elke wijk heeft dit; leeg is hier dus geen gat.</translation>
    </message>
    <message>
        <source>Not in its layer any more, the tag stays: {names}.</source>
        <translation>Niet meer in de eigen laag, het kenmerk blijft: {names}.</translation>
    </message>
    <message>
        <source>Nothing is selected that can be tagged: select features, then press the key again.</source>
        <translation>Er is niets geselecteerd dat een kenmerk kan krijgen: selecteer objecten en druk dan de toets opnieuw.</translation>
    </message>
    <message>
        <source>Nothing is selected. Select features on the map, in any layer.</source>
        <translation>Er is niets geselecteerd. Selecteer objecten op de kaart, in welke laag dan ook.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then select features of any layer on the map and tag them here.</source>
        <translation>Open een plan of het voorbeeld via de werkbalk of via Vector ▸ Wijkaanpak; selecteer daarna objecten van welke laag dan ook op de kaart en geef ze hier kenmerken.</translation>
    </message>
    <message>
        <source>Press: all that is selected gets it. Press again: it is taken away.</source>
        <translation>Druk: alles wat geselecteerd is krijgt het. Druk nog eens: het gaat er weer af.</translation>
    </message>
    <message>
        <source>Refresh: look up shape and name of all tagged features in their layers</source>
        <translation>Verversen: zoek vorm en naam van alle objecten met kenmerken op in hun lagen</translation>
    </message>
    <message>
        <source>Select at most {most} features at a time to tag them.</source>
        <translation>Selecteer hooguit {most} objecten tegelijk om ze een kenmerk te geven.</translation>
    </message>
    <message>
        <source>Select nothing, in any layer</source>
        <translation>Selecteer niets, in geen enkele laag</translation>
    </message>
    <message>
        <source>Select on the map by a click or a drag, in any layer: data of the plan first. Shift or Ctrl adds.</source>
        <translation>Selecteer op de kaart met een klik of door te slepen, in elke laag: gegevens van het plan eerst. Met Shift of Ctrl komt het erbij.</translation>
    </message>
    <message>
        <source>Select on the map by drawing around it, in any layer: data of the plan first.</source>
        <translation>Selecteer op de kaart door eromheen te tekenen, in elke laag: gegevens van het plan eerst.</translation>
    </message>
    <message>
        <source>Show only tags of one vertical layer.</source>
        <translation>Toon alleen kenmerken van één verticale laag.</translation>
    </message>
    <message>
        <source>Source gone, the tags stay: {layers}.</source>
        <translation>Bron is weg, de kenmerken blijven: {layers}.</translation>
    </message>
    <message>
        <source>Tag like</source>
        <translation>Kenmerk overnemen</translation>
    </message>
    <message>
        <source>Tag like…: click a tagged feature on the map; what is selected gets the same tag</source>
        <translation>Kenmerk overnemen…: klik op de kaart op een object met kenmerken; wat geselecteerd is krijgt dezelfde</translation>
    </message>
    <message>
        <source>Tag: {what}</source>
        <translation>Kenmerk: {what}</translation>
    </message>
    <message>
        <source>Tagged: {tagged} of {total}.</source>
        <translation>Met kenmerk: {tagged} van {total}.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>Tags of which this was not said.</source>
        <translation>Kenmerken waarvan dit niet gezegd is.</translation>
    </message>
    <message>
        <source>Tags taken away: {count}.</source>
        <translation>Kenmerken weggehaald: {count}.</translation>
    </message>
    <message>
        <source>Take tag away: {what}</source>
        <translation>Kenmerk weghalen: {what}</translation>
    </message>
    <message>
        <source>That feature has no tag; click one that has.</source>
        <translation>Dat object heeft geen kenmerk; klik op een object dat er wel een heeft.</translation>
    </message>
    <message>
        <source>The first transition leads (★) and colours the map; Shift: make it lead.</source>
        <translation>De eerste transitie gaat voorop (★) en kleurt de kaart; met Shift gaat deze voorop.</translation>
    </message>
    <message>
        <source>The layer in which QGIS' own tools select. The two below select in whatever layer it is; the one that you choose here goes first.</source>
        <translation>De laag waarin de gereedschappen van QGIS zelf selecteren. De twee hieronder selecteren in elke laag; de laag die u hier kiest gaat voor.</translation>
    </message>
    <message>
        <source>There is nothing here that can be tagged.</source>
        <translation>Hier ligt niets dat een kenmerk kan krijgen.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) brings them back.</source>
        <translation>Ongedaan maken (Ctrl+Z) haalt ze terug.</translation>
    </message>
    <message>
        <source>Untag</source>
        <translation>Kenmerk weghalen</translation>
    </message>
    <message>
        <source>Untag all</source>
        <translation>Alle kenmerken weghalen</translation>
    </message>
    <message>
        <source>Untag all: take all tags of the plan away</source>
        <translation>Alles weghalen: haal alle kenmerken van het plan weg</translation>
    </message>
    <message>
        <source>Untag: take the tags of what is selected away</source>
        <translation>Kenmerk weghalen: haal de kenmerken weg van wat geselecteerd is</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Use suggestion</source>
        <translation>Voorstel overnemen</translation>
    </message>
    <message>
        <source>Vertical layer of the coverage table</source>
        <translation>Verticale laag van de dekkingstabel</translation>
    </message>
    <message>
        <source>What is tagged: transitions by scale level</source>
        <translation>Wat een kenmerk heeft: transities per schaalniveau</translation>
    </message>
    <message>
        <source>What lies above the neighbourhood has no scale level there, and gets no tag by it.</source>
        <translation>Wat boven de wijk ligt heeft daar geen schaalniveau, en krijgt er geen kenmerk door.</translation>
    </message>
    <message>
        <source>Zoom the map to what is selected.</source>
        <translation>Zoom de kaart naar wat geselecteerd is.</translation>
    </message>
    <message>
        <source>above the neighbourhood (no level)</source>
        <translation>boven de wijk (geen niveau)</translation>
    </message>
    <message>
        <source>points only</source>
        <translation>alleen punten</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totaal</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>{count} selected in {layers} layers: {named}</source>
        <translation>{count} geselecteerd in {layers} lagen: {named}</translation>
    </message>
    <message>
        <source>{count} selected in {layer}</source>
        <translation>{count} geselecteerd in {layer}</translation>
    </message>
    <message>
        <source>{count} selected in {layer}. There is more here, in {others}: choose a layer in the list to go first.</source>
        <translation>{count} geselecteerd in {layer}. Hier ligt ook iets in {others}: kies in de lijst welke laag voorgaat.</translation>
    </message>
    <message>
        <source>{layers} other layers ({count})</source>
        <translation>{layers} andere lagen ({count})</translation>
    </message>
    <message>
        <source>{name}: on {having} of {total} selected</source>
        <translation>{name}: bij {having} van {total} geselecteerd</translation>
    </message>
    <message>
        <source>{place}: nothing is tagged.</source>
        <translation>{place}: niets met een kenmerk.</translation>
    </message>
    <message>
        <source>{place}: nothing is tagged. A gap, or nothing is there.</source>
        <translation>{place}: niets met een kenmerk. Een gat, of er is niets.</translation>
    </message>
    <message>
        <source>{place}: {size}, tags: {count}. Click to select on the map.</source>
        <translation>{place}: {size}, kenmerken: {count}. Klik om op de kaart te selecteren.</translation>
    </message>
    <message>
        <source>{source}, partly {status}</source>
        <translation>{source}, deels {status}</translation>
    </message>
</context>
<context>
    <name>TagsTools</name>
    <message>
        <source>Clear</source>
        <translation>Wis alle</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Like…</source>
        <translation>Als…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Ververs</translation>
    </message>
    <message>
        <source>Untag</source>
        <translation>Wis</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source> (and {count} more)</source>
        <translation> (en nog {count})</translation>
    </message>
    <message>
        <source> and </source>
        <translation> en </translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Kind of moment</source>
        <translation>&amp;Soort moment</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;New moment…</source>
        <translation>&amp;Nieuw moment…</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Partij</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ver&amp;wijderen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Bron</translation>
    </message>
    <message>
        <source>&amp;Up to and including</source>
        <translation>&amp;Tot en met</translation>
    </message>
    <message>
        <source>'{begin} - {end}' is no period; write 2027, 2027-05 or 2027-05-01.</source>
        <translation>'{begin} - {end}' is geen periode; schrijf 2027, 2027-05 of 2027-05-01.</translation>
    </message>
    <message>
        <source>'{name}' comes from delivered data: its period is changed there, or draw it in the plan.</source>
        <translation>'{name}' komt uit geleverde gegevens: wijzig de periode daar, of teken het werk in het plan.</translation>
    </message>
    <message>
        <source>'{name}' has no period yet; press Enter to give it one.</source>
        <translation>'{name}' heeft nog geen periode; druk op Enter om er een te geven.</translation>
    </message>
    <message>
        <source>'{name}' is firm and moves {months} at most; when more was agreed, change its hardness (Enter).</source>
        <translation>'{name}' staat stevig en schuift hoogstens {months}; is meer afgesproken, wijzig dan de hardheid (Enter).</translation>
    </message>
    <message>
        <source>'{name}' is fixed and does not move; its hardness can be changed (Enter).</source>
        <translation>'{name}' ligt vast en schuift niet; de hardheid is te wijzigen (Enter).</translation>
    </message>
    <message>
        <source>'{name}' moves {months} at most; when more was agreed, type the period (Enter).</source>
        <translation>'{name}' schuift hoogstens {months}; is meer afgesproken, typ dan de periode (Enter).</translation>
    </message>
    <message>
        <source>'{text}' is no number of months.</source>
        <translation>'{text}' is geen aantal maanden.</translation>
    </message>
    <message>
        <source>+1 work</source>
        <translation>+1 werk</translation>
    </message>
    <message>
        <source>+{count} works</source>
        <translation>+{count} werken</translation>
    </message>
    <message>
        <source>1 coupling again, {left} months left</source>
        <translation>1 koppeling terug, nog {left} maanden te schuiven</translation>
    </message>
    <message>
        <source>1 coupling fits</source>
        <translation>1 koppeling past</translation>
    </message>
    <message>
        <source>1 coupling less</source>
        <translation>1 koppeling minder</translation>
    </message>
    <message>
        <source>1 coupling needs a shift then</source>
        <translation>1 koppeling vraagt dan een verschuiving</translation>
    </message>
    <message>
        <source>1 pair drifts further apart</source>
        <translation>1 paar raakt verder uit elkaar</translation>
    </message>
    <message>
        <source>1 street opened twice less</source>
        <translation>1 straat minder twee keer open</translation>
    </message>
    <message>
        <source>1 street opened twice more</source>
        <translation>1 straat meer twee keer open</translation>
    </message>
    <message>
        <source>1 work</source>
        <translation>1 werk</translation>
    </message>
    <message>
        <source>1 work after {year} ▸</source>
        <translation>1 werk na {year} ▸</translation>
    </message>
    <message>
        <source>A moment that was typed and not given</source>
        <translation>Een moment dat is getypt en niet opgeslagen</translation>
    </message>
    <message>
        <source>A period that was typed and not given</source>
        <translation>Een periode die getypt is en nog niet gegeven</translation>
    </message>
    <message>
        <source>A year (2028), a month (2028-05) or a day (2028-05-01).</source>
        <translation>Een jaar (2028), een maand (2028-05) of een dag (2028-05-01).</translation>
    </message>
    <message>
        <source>Add a deadline, goal, period or event that counts in the planning, or change one.</source>
        <translation>Voeg een uiterste datum, doel, periode of gebeurtenis toe die telt in de planning, of wijzig er een.</translation>
    </message>
    <message>
        <source>Add moment '{name}'</source>
        <translation>Moment '{name}' toevoegen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Along no street</source>
        <translation>Langs geen straat</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Pas toe</translation>
    </message>
    <message>
        <source>Change moment '{name}'</source>
        <translation>Moment '{name}' wijzigen</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>Koppelingen</translation>
    </message>
    <message>
        <source>Couplings when a planning may move so many months at most</source>
        <translation>Koppelingen als een planning hoogstens zoveel maanden mag schuiven</translation>
    </message>
    <message>
        <source>Deadlines, goals, periods and events.</source>
        <translation>Deadlines, doelen, periodes en gebeurtenissen.</translation>
    </message>
    <message>
        <source>Diamond: something is waited for; thin arrow: the order of works</source>
        <translation>Ruit: er wordt op iets gewacht; dunne pijl: de volgorde van werken</translation>
    </message>
    <message>
        <source>Filled dots: fits in one opening; open dots: after a shift of so many months</source>
        <translation>Dichte stippen: past in één opening; open stippen: na zoveel maanden schuiven</translation>
    </message>
    <message>
        <source>From (2027, 2027-05 or a day)</source>
        <translation>Van (2027, 2027-05 of een dag)</translation>
    </message>
    <message>
        <source>From delivered data</source>
        <translation>Uit geleverde gegevens</translation>
    </message>
    <message>
        <source>Full box: how long they take</source>
        <translation>Volle balk: hoe lang ze duren</translation>
    </message>
    <message>
        <source>Give these works the period that they come to: one step to undo.</source>
        <translation>Geef deze werken de periode waar ze op uitkomen: één stap om ongedaan te maken.</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Groepeer per</translation>
    </message>
    <message>
        <source>How hard it is</source>
        <translation>Hardheid</translation>
    </message>
    <message>
        <source>In no package</source>
        <translation>In geen pakket</translation>
    </message>
    <message>
        <source>Lasts from the first to the last day, such as the term of a council.</source>
        <translation>Duurt van de eerste tot en met de laatste dag, zoals een raadsperiode.</translation>
    </message>
    <message>
        <source>Moment: {name}</source>
        <translation>Moment: {name}</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Moments with a date that cannot be read, not shown: {names}</source>
        <translation>Momenten met een datum die niet te lezen is, niet getoond: {names}</translation>
    </message>
    <message>
        <source>Moment…</source>
        <translation>Moment…</translation>
    </message>
    <message>
        <source>Move '{name}': {far}</source>
        <translation>Verschuif '{name}': {far}</translation>
    </message>
    <message>
        <source>New moment</source>
        <translation>Nieuw moment</translation>
    </message>
    <message>
        <source>No claim and no planned work has a period yet, so nothing can be said about opening once: choose one and press Enter.</source>
        <translation>Nog geen claim of gepland werk heeft een periode; over één keer open valt dus niets te zeggen. Kies er een en druk op Enter.</translation>
    </message>
    <message>
        <source>No coupling: no two works within {distance} m of each other come together when a planning moves {months}.</source>
        <translation>Geen koppeling: geen twee werken binnen {distance} m van elkaar komen samen als een planning {months} schuift.</translation>
    </message>
    <message>
        <source>No period: {reason}</source>
        <translation>Geen periode: {reason}</translation>
    </message>
    <message>
        <source>No shift brings more works together: what can couple fits as planned.</source>
        <translation>Geen verschuiving brengt meer werken samen: wat kan koppelen, past zoals gepland.</translation>
    </message>
    <message>
        <source>Nobody said whose it is.</source>
        <translation>Niemand zei van wie het is.</translation>
    </message>
    <message>
        <source>Of no transition</source>
        <translation>Van geen transitie</translation>
    </message>
    <message>
        <source>Of nobody known</source>
        <translation>Van niemand bekend</translation>
    </message>
    <message>
        <source>Only of this package</source>
        <translation>Alleen van dit pakket</translation>
    </message>
    <message>
        <source>Only one end of the period is known.</source>
        <translation>Van de periode is maar één kant bekend.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then its claims and planned works stand here in time.</source>
        <translation>Open een plan, of het voorbeeld, met de werkbalk of met Vector ▸ Wijkaanpak; dan staan de claims en geplande werken hier in de tijd.</translation>
    </message>
    <message>
        <source>Opened once</source>
        <translation>Eén keer open</translation>
    </message>
    <message>
        <source>Openings of the street per year: grey each work apart, green coupled. Drag over years: the map shows that period. A double click or Esc shows all of time; ← → move the period by a year. With two moments Shift and a drag set the period of the second map.</source>
        <translation>Openingen van de straat per jaar: grijs alle werken apart, groen gekoppeld. Sleep over jaren: de kaart toont die periode. Dubbelklikken of Esc toont alle tijd; ← → verschuift de periode een jaar. Bij twee momenten zet Shift met slepen de periode van de tweede kaart.</translation>
    </message>
    <message>
        <source>Openings per year</source>
        <translation>Openingen per jaar</translation>
    </message>
    <message>
        <source>Pale box: when the works may be done; dashed: a chance, no must</source>
        <translation>Lichte balk: wanneer de werken mogen; gestreept: een kans, geen must</translation>
    </message>
    <message>
        <source>Period of '{name}'</source>
        <translation>Periode van '{name}'</translation>
    </message>
    <message>
        <source>Period of the map</source>
        <translation>Periode van de kaart</translation>
    </message>
    <message>
        <source>Period of {name}</source>
        <translation>Periode van {name}</translation>
    </message>
    <message>
        <source>Posts: fixed or firm; dashes and dots up to a tick: how far it may move</source>
        <translation>Paaltjes: vast of stevig; streepjes en stippels tot een streep: hoe ver het mag schuiven</translation>
    </message>
    <message>
        <source>QGIS opened no second map.</source>
        <translation>QGIS opende geen tweede kaart.</translation>
    </message>
    <message>
        <source>Red tag: the street is opened twice</source>
        <translation>Rood: de straat gaat twee keer open</translation>
    </message>
    <message>
        <source>Remove moment '{name}'</source>
        <translation>Moment '{name}' verwijderen</translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation>Tweede moment</translation>
    </message>
    <message>
        <source>Second moment: {period}</source>
        <translation>Tweede moment: {period}</translation>
    </message>
    <message>
        <source>Show all works</source>
        <translation>Toon alle werken</translation>
    </message>
    <message>
        <source>Show less time, with more detail</source>
        <translation>Toon minder tijd, met meer detail</translation>
    </message>
    <message>
        <source>Show more time, with less detail</source>
        <translation>Toon meer tijd, met minder detail</translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation>Laat zien op de kaart</translation>
    </message>
    <message>
        <source>Smallest shifts</source>
        <translation>Kleinste verschuivingen</translation>
    </message>
    <message>
        <source>Something happens by which plans can be steered: a budget, elections, a decision.</source>
        <translation>Er gebeurt iets waarmee plannen kunnen worden bijgestuurd: een begroting, verkiezingen, een besluit.</translation>
    </message>
    <message>
        <source>Something must be reached by then; with a party, its works must be finished.</source>
        <translation>Dan moet iets zijn bereikt; met een partij erbij moeten haar werken dan klaar zijn.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>Take the moment out of the plan; undo brings it back.</source>
        <translation>Haal het moment uit het plan; ongedaan maken brengt het terug.</translation>
    </message>
    <message>
        <source>Takes so many months (empty: all)</source>
        <translation>Duurt zoveel maanden (leeg: alles)</translation>
    </message>
    <message>
        <source>The last day; empty for a moment that is one day, month or year.</source>
        <translation>De laatste dag; leeg voor een moment dat één dag, maand of jaar is.</translation>
    </message>
    <message>
        <source>The works are being read…</source>
        <translation>De werken worden gelezen…</translation>
    </message>
    <message>
        <source>The works cannot be shown in time: {reason}</source>
        <translation>De werken zijn niet in de tijd te tonen: {reason}</translation>
    </message>
    <message>
        <source>The works end before they begin: {begin} - {end}.</source>
        <translation>De werken eindigen voor ze beginnen: {begin} - {end}.</translation>
    </message>
    <message>
        <source>The works take at least some days, and no thousand years.</source>
        <translation>De werken duren ten minste enkele dagen, en geen duizend jaar.</translation>
    </message>
    <message>
        <source>The works take {asked} months, the period lasts {length}: the period counts.</source>
        <translation>De werken duren {asked} maanden, de periode {length}: de periode telt.</translation>
    </message>
    <message>
        <source>There is no claim and no planned work yet, so nothing to put in time. Draw a claim with a period in Claims, or add planned works in Plan, Data.</source>
        <translation>Er is nog geen claim en geen gepland werk, dus niets om in de tijd te zetten. Teken een claim met een periode in Claims, of voeg geplande werken toe in Plan, Gegevens.</translation>
    </message>
    <message>
        <source>This moment is no longer in the plan.</source>
        <translation>Dit moment staat niet meer in het plan.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Two moments</source>
        <translation>Twee momenten</translation>
    </message>
    <message>
        <source>Two moments side by side: a second map, at the same place, shows the next period.</source>
        <translation>Twee momenten naast elkaar: een tweede kaart, op dezelfde plek, toont de volgende periode.</translation>
    </message>
    <message>
        <source>Up to and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
    <message>
        <source>What has to be there first.</source>
        <translation>Wat er eerst moet zijn.</translation>
    </message>
    <message>
        <source>What is firm moves {months} at most: choose another hardness to change more.</source>
        <translation>Wat stevig staat, schuift hoogstens {months}: kies een andere hardheid om meer te wijzigen.</translation>
    </message>
    <message>
        <source>What is fixed keeps its period: choose another hardness to change it.</source>
        <translation>Wat vastligt, houdt zijn periode: kies een andere hardheid om die te wijzigen.</translation>
    </message>
    <message>
        <source>What people call it; it stands on the axis.</source>
        <translation>Hoe mensen het noemen; het staat op de tijdas.</translation>
    </message>
    <message>
        <source>When it is, or the first day of a period.</source>
        <translation>Wanneer het is, of de eerste dag van een periode.</translation>
    </message>
    <message>
        <source>Where that is known from: a decision, a programme, a letter.</source>
        <translation>Waar dat van bekend is: een besluit, een programma, een brief.</translation>
    </message>
    <message>
        <source>Which works fit in one opening.</source>
        <translation>Welke werken in één opening passen.</translation>
    </message>
    <message>
        <source>Whose moment it is; empty: of all. A name that is not there yet becomes a party.</source>
        <translation>Van wie het moment is; leeg: van allen. Een naam die er nog niet is, wordt een partij.</translation>
    </message>
    <message>
        <source>Wijkaanpak: works in time</source>
        <translation>Wijkaanpak: werken in de tijd</translation>
    </message>
    <message>
        <source>Without a period</source>
        <translation>Zonder periode</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werken</translation>
    </message>
    <message>
        <source>Works cannot move to a year before 1 or after 9998.</source>
        <translation>Werken kunnen niet naar een jaar voor 1 of na 9998.</translation>
    </message>
    <message>
        <source>Works must be finished by then: a shift that would miss it says so.</source>
        <translation>Werken moeten dan klaar zijn: een verschuiving die dat niet haalt, zegt dat.</translation>
    </message>
    <message>
        <source>after a shift</source>
        <translation>na schuiven</translation>
    </message>
    <message>
        <source>all of time</source>
        <translation>alle jaren</translation>
    </message>
    <message>
        <source>all packages</source>
        <translation>alle pakketten</translation>
    </message>
    <message>
        <source>arranged</source>
        <translation>geregeld</translation>
    </message>
    <message>
        <source>can be done in one opening: {year}</source>
        <translation>kan in één opening: {year}</translation>
    </message>
    <message>
        <source>cannot: {reasons}</source>
        <translation>kan niet: {reasons}</translation>
    </message>
    <message>
        <source>couplings</source>
        <translation>koppelingen</translation>
    </message>
    <message>
        <source>drag: the map shows this period</source>
        <translation>sleep: de kaart toont deze periode</translation>
    </message>
    <message>
        <source>find a work</source>
        <translation>zoek een werk</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>past</translation>
    </message>
    <message>
        <source>it waits for: {words}</source>
        <translation>het wacht op: {words}</translation>
    </message>
    <message>
        <source>misses '{name}'</source>
        <translation>haalt '{name}' niet</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>not here: {names} comes from delivered data</source>
        <translation>niet hier: {names} komt uit geleverde gegevens</translation>
    </message>
    <message>
        <source>nothing can be said about opening once</source>
        <translation>over één keer open valt niets te zeggen</translation>
    </message>
    <message>
        <source>nothing elsewhere</source>
        <translation>niets elders</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>opened twice</source>
        <translation>twee keer open</translation>
    </message>
    <message>
        <source>opened twice · {metres} m</source>
        <translation>twee keer open · {metres} m</translation>
    </message>
    <message>
        <source>openings: {count}</source>
        <translation>openingen: {count}</translation>
    </message>
    <message>
        <source>openings: {works} → {count}</source>
        <translation>openingen: {works} → {count}</translation>
    </message>
    <message>
        <source>package</source>
        <translation>pakket</translation>
    </message>
    <message>
        <source>party</source>
        <translation>partij</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>toegezegd</translation>
    </message>
    <message>
        <source>something waits for it</source>
        <translation>iets anders wacht erop</translation>
    </message>
    <message>
        <source>street</source>
        <translation>straat</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>transitie</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>met {names}</translation>
    </message>
    <message>
        <source>works</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>{before} → {after} mo</source>
        <translation>{before} → {after} mnd</translation>
    </message>
    <message>
        <source>{count} at {months} mo</source>
        <translation>{count} bij {months} mnd</translation>
    </message>
    <message>
        <source>{count} couplings again, {left} months left</source>
        <translation>{count} koppelingen terug, nog {left} maanden te schuiven</translation>
    </message>
    <message>
        <source>{count} couplings fit</source>
        <translation>{count} koppelingen passen</translation>
    </message>
    <message>
        <source>{count} couplings less</source>
        <translation>{count} koppelingen minder</translation>
    </message>
    <message>
        <source>{count} couplings need a shift then</source>
        <translation>{count} koppelingen vragen dan een verschuiving</translation>
    </message>
    <message>
        <source>{count} mo</source>
        <translation>{count} mnd</translation>
    </message>
    <message>
        <source>{count} pairs drift further apart</source>
        <translation>{count} paren raken verder uit elkaar</translation>
    </message>
    <message>
        <source>{count} streets opened twice less</source>
        <translation>{count} straten minder twee keer open</translation>
    </message>
    <message>
        <source>{count} streets opened twice more</source>
        <translation>{count} straten meer twee keer open</translation>
    </message>
    <message>
        <source>{count} works</source>
        <translation>{count} werken</translation>
    </message>
    <message>
        <source>{count} works after {year} ▸</source>
        <translation>{count} werken na {year} ▸</translation>
    </message>
    <message>
        <source>{ground} opened apart</source>
        <translation>{ground} apart open</translation>
    </message>
    <message>
        <source>{ground} opened once</source>
        <translation>{ground} één keer open</translation>
    </message>
    <message>
        <source>{hardness}; may move {months}</source>
        <translation>{hardness}; mag {months} schuiven</translation>
    </message>
    <message>
        <source>{months} earlier</source>
        <translation>{months} eerder</translation>
    </message>
    <message>
        <source>{months} later</source>
        <translation>{months} later</translation>
    </message>
    <message>
        <source>{name} is fixed</source>
        <translation>{name} ligt vast</translation>
    </message>
    <message>
        <source>{name} moves {months} months at most</source>
        <translation>{name} schuift hoogstens {months} maanden</translation>
    </message>
    <message>
        <source>{period}, takes {months}</source>
        <translation>{period}, duurt {months}</translation>
    </message>
    <message>
        <source>{sentence} (assumption: by the lifetime of its kind)</source>
        <translation>{sentence} (aanname: naar de levensduur van de soort)</translation>
    </message>
    <message>
        <source>{shown} of {count} shown</source>
        <translation>van {count}, {shown} getoond</translation>
    </message>
    <message>
        <source>◂ 1 work before {year}</source>
        <translation>◂ 1 werk voor {year}</translation>
    </message>
    <message>
        <source>◂ {count} works before {year}</source>
        <translation>◂ {count} werken voor {year}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Done again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
    <message>
        <source>Something else in QGIS has the keys {keys} too ({other}); as long as the plan has something for them they are the plan's. You can give either other keys in Settings &gt; Keyboard Shortcuts.</source>
        <translation>Iets anders in QGIS heeft ook de toetsen {keys} ({other}); zolang het plan er iets voor heeft zijn ze van het plan. Je kunt een van beide andere toetsen geven bij Extra &gt; Sneltoetsen.</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Ongedaan gemaakt: {step}</translation>
    </message>
    <message>
        <source>{name}: {step}</source>
        <translation>{name}: {step}</translation>
    </message>
</context>
<context>
    <name>UnitCosts</name>
    <message>
        <source>&amp;Cost (euro)</source>
        <translation>&amp;Kosten (euro)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>Br&amp;on</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Eenheid</translation>
    </message>
    <message>
        <source>Add cost: {kind}</source>
        <translation>Kosten toevoegen: {kind}</translation>
    </message>
    <message>
        <source>Change cost: {kind}</source>
        <translation>Kosten wijzigen: {kind}</translation>
    </message>
    <message>
        <source>Change this cost.</source>
        <translation>Wijzig deze kosten.</translation>
    </message>
    <message>
        <source>Choose the kind that the cost is of.</source>
        <translation>Kies de soort waar de kosten van zijn.</translation>
    </message>
    <message>
        <source>Cost per Unit</source>
        <translation>Kosten per eenheid</translation>
    </message>
    <message>
        <source>Costs per unit</source>
        <translation>Kosten per eenheid</translation>
    </message>
    <message>
        <source>Costs read from {file}: {count}.</source>
        <translation>Kosten gelezen uit {file}: {count}.</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Fill in what one unit of a kind costs, by your own estimate.</source>
        <translation>Vul in wat één eenheid van een soort kost, naar eigen raming.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>No costs: nothing is said about money. With a cost per m² of opening and closing a surface the timeline says what opening once saves.</source>
        <translation>Geen kosten: over geld wordt niets gezegd. Met kosten per m² van het openen en sluiten van een oppervlak zegt de tijdlijn wat één keer openen scheelt.</translation>
    </message>
    <message>
        <source>Of what the cost is one.</source>
        <translation>Waar de kosten per eenheid van zijn.</translation>
    </message>
    <message>
        <source>Of what the cost is one: of a surface that is opened and closed a m².</source>
        <translation>Waar de kosten er één van zijn: van een oppervlak dat open en weer dicht gaat een m².</translation>
    </message>
    <message>
        <source>Read Costs</source>
        <translation>Kosten lezen</translation>
    </message>
    <message>
        <source>Read costs: {file}</source>
        <translation>Kosten lezen: {file}</translation>
    </message>
    <message>
        <source>Remove cost: {kind}</source>
        <translation>Kosten weghalen: {kind}</translation>
    </message>
    <message>
        <source>Source not known</source>
        <translation>Bron onbekend</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>Take over costs from a file: a row for each kind and unit. Other costs stay. When a row is wrong nothing is read, and it is said which.</source>
        <translation>Neem kosten over uit een bestand: een rij per soort en eenheid. Andere kosten blijven. Als een rij fout is wordt er niets gelezen, en er staat bij welke.</translation>
    </message>
    <message>
        <source>Take this cost away; what rests on it is not said any more.</source>
        <translation>Haal deze kosten weg; wat erop rust wordt niet meer gezegd.</translation>
    </message>
    <message>
        <source>The costs are in {path}.</source>
        <translation>De kosten staan in {path}.</translation>
    </message>
    <message>
        <source>The timeline takes it for opening and closing this surface once (assumption).</source>
        <translation>De tijdlijn neemt dit voor het één keer openen en sluiten van dit oppervlak (aanname).</translation>
    </message>
    <message>
        <source>The timeline takes only costs per m² of what lies on the surface.</source>
        <translation>De tijdlijn neemt alleen kosten per m² van wat op het maaiveld ligt.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>What one of it costs, in euros, by your own estimate.</source>
        <translation>Wat één eenheid kost, in euro's, naar eigen raming.</translation>
    </message>
    <message>
        <source>What one of it costs, in euros.</source>
        <translation>Wat één eenheid kost, in euro's.</translation>
    </message>
    <message>
        <source>What the cost is of.</source>
        <translation>Waar de kosten van zijn.</translation>
    </message>
    <message>
        <source>What the cost is of; type a part of its name.</source>
        <translation>Waar de kosten van zijn; typ een deel van de naam.</translation>
    </message>
    <message>
        <source>Where the cost comes from, such as an estimate with its year.</source>
        <translation>Waar de kosten vandaan komen, zoals een raming met haar jaar.</translation>
    </message>
    <message>
        <source>Write Costs</source>
        <translation>Kosten schrijven</translation>
    </message>
    <message>
        <source>Write these costs to a file, to fill in more in a spreadsheet or to use elsewhere.</source>
        <translation>Schrijf deze kosten naar een bestand, om in een rekenblad aan te vullen of elders te gebruiken.</translation>
    </message>
    <message>
        <source>unit_costs.csv</source>
        <translation>eenheidskosten.csv</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>&amp;Compare two by two</source>
        <translation>&amp;Vergelijk twee aan twee</translation>
    </message>
    <message>
        <source>&amp;Walk along them</source>
        <translation>&amp;Loop ze langs</translation>
    </message>
    <message>
        <source>? Choose {letter}: no conflict was found; what {other} loses is not known.</source>
        <translation>? Kiest u {letter}: er is geen conflict gevonden; wat {other} verliest is niet bekend.</translation>
    </message>
    <message>
        <source>? Choose {letter}: nobody looked for conflicts; what {other} loses is not known.</source>
        <translation>? Kiest u {letter}: naar conflicten is niet gekeken; wat {other} verliest is niet bekend.</translation>
    </message>
    <message>
        <source>? Choose {letter}: what {other} loses is not known. {sentence}</source>
        <translation>? Kiest u {letter}: wat {other} verliest is niet bekend. {sentence}</translation>
    </message>
    <message>
        <source>? Which interest this serves was not said.</source>
        <translation>? Welk belang dit dient is niet gezegd.</translation>
    </message>
    <message>
        <source>A poll, not a decision. Polled: {polled} of {questions} · nothing is drawn meanwhile</source>
        <translation>Een peiling, geen besluit. Gepeild: {polled} van {questions} · er wordt nu niets getekend</translation>
    </message>
    <message>
        <source>A press on a claim chooses it, another one lets it go; Esc stops.</source>
        <translation>Een druk op een claim kiest die, nog een druk laat los; Esc stopt.</translation>
    </message>
    <message>
        <source>A weighs more; once more takes it back.</source>
        <translation>A weegt zwaarder; nog eens neemt het terug.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Aanvaard.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Eens</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allemaal</translation>
    </message>
    <message>
        <source>All of them on the map</source>
        <translation>Allemaal op de kaart</translation>
    </message>
    <message>
        <source>All of them on the map, and back to this one (Home).</source>
        <translation>Allemaal op de kaart, en terug naar deze (Home).</translation>
    </message>
    <message>
        <source>All of them, in their order; ✓: answered.</source>
        <translation>Allemaal, op volgorde; ✓: beantwoord.</translation>
    </message>
    <message>
        <source>Along the conflicts of the Findings panel, the most serious first.</source>
        <translation>Langs de conflicten uit het paneel Bevindingen, de ernstigste eerst.</translation>
    </message>
    <message>
        <source>Along what people said of places, and what becomes of it.</source>
        <translation>Langs wat mensen over plekken zeiden, en wat ermee gebeurt.</translation>
    </message>
    <message>
        <source>Another party</source>
        <translation>Nog een partij</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Ask another party; a name that is new makes one when it answers.</source>
        <translation>Vraag nog een partij; een nieuwe naam wordt een partij zodra ze antwoordt.</translation>
    </message>
    <message>
        <source>B weighs more; once more takes it back.</source>
        <translation>B weegt zwaarder; nog eens neemt het terug.</translation>
    </message>
    <message>
        <source>Choose on the map</source>
        <translation>Kies op de kaart</translation>
    </message>
    <message>
        <source>Choose which interests are compared; votes that were noted stay.</source>
        <translation>Kies welke belangen vergeleken worden; stemmen die genoteerd zijn blijven.</translation>
    </message>
    <message>
        <source>Choose {fewest} to {most} claims whose interests clash; chosen: {count}.</source>
        <translation>Kies {fewest} tot {most} claims met belangen die botsen; gekozen: {count}.</translation>
    </message>
    <message>
        <source>Choose {letter}: {other} gives way ({sort}).</source>
        <translation>Kiest u {letter}: {other} wijkt ({sort}).</translation>
    </message>
    <message>
        <source>Choose {letter}: {other} has to move {short} ({measured} in place of {required}).</source>
        <translation>Kiest u {letter}: {other} moet {short} opschuiven ({measured} in plaats van {required}).</translation>
    </message>
    <message>
        <source>Choose {letter}: {other} loses {area} of {whole}.</source>
        <translation>Kiest u {letter}: {other} verliest {area} van {whole}.</translation>
    </message>
    <message>
        <source>Choose {letter}: {other} loses {area}.</source>
        <translation>Kiest u {letter}: {other} verliest {area}.</translation>
    </message>
    <message>
        <source>Choose {letter}: {other} opens the street again, {gap} apart, or shifts.</source>
        <translation>Kiest u {letter}: {other} opent de straat nog eens, {gap} ertussen, of verschuift.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Conflicts: {count}. Each is shown large on the map, with what parties think; the worst first.</source>
        <translation>Conflicten: {count}. Elk staat groot op de kaart, met wat partijen vinden; het ergste eerst.</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Oneens</translation>
    </message>
    <message>
        <source>End the walk</source>
        <translation>Stop met langslopen</translation>
    </message>
    <message>
        <source>End the walk: the map shows what it showed before (Esc on the map).</source>
        <translation>Stop met langslopen: de kaart toont weer wat ze eerst toonde (Esc op de kaart).</translation>
    </message>
    <message>
        <source>Everybody here has voted.</source>
        <translation>Iedereen hier heeft gestemd.</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>Hotspots</translation>
    </message>
    <message>
        <source>Hot spots: {count}. Each is shown large on the map, with what parties think and its answer.</source>
        <translation>Hotspots: {count}. Elk komt groot op de kaart, met wat partijen vinden en het antwoord.</translation>
    </message>
    <message>
        <source>Interests two by two: each party says which of them weighs more.</source>
        <translation>Belangen twee aan twee: elke partij zegt welk van de twee zwaarder weegt.</translation>
    </message>
    <message>
        <source>Leave the walk here and choose a building block: the claim answers this hot spot.</source>
        <translation>Stop hier met langslopen en kies een bouwsteen: de claim is het antwoord op deze hotspot.</translation>
    </message>
    <message>
        <source>Make a claim…</source>
        <translation>Maak een claim…</translation>
    </message>
    <message>
        <source>More conflicts between them: {count}.</source>
        <translation>Meer conflicten tussen deze twee: {count}.</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Volgende ▶</translation>
    </message>
    <message>
        <source>No party is known here yet: + asks one.</source>
        <translation>Hier is nog geen partij bekend: + vraagt er een.</translation>
    </message>
    <message>
        <source>Nobody has looked for conflicts yet: press 'Run analysis' in the Findings panel.</source>
        <translation>Er is nog niet naar conflicten gekeken: druk in het paneel Bevindingen op 'Analyse starten'.</translation>
    </message>
    <message>
        <source>Not voted yet: {parties}.</source>
        <translation>Nog niet gestemd: {parties}.</translation>
    </message>
    <message>
        <source>Note what this party says.</source>
        <translation>Noteer wat deze partij zegt.</translation>
    </message>
    <message>
        <source>One after the other, large on the map; Esc ends it and the map is as before.</source>
        <translation>Een voor een, groot op de kaart; Esc stopt en de kaart is als ervoor.</translation>
    </message>
    <message>
        <source>Open a plan, or the sample, from the toolbar or from Vector ▸ Wijkaanpak; then walk here along its hot spots, its conflicts, or interests two by two.</source>
        <translation>Open een plan, of het voorbeeld, met de werkbalk of via Vector ▸ Wijkaanpak; loop dan hier langs de hotspots, langs de conflicten, of langs belangen twee aan twee.</translation>
    </message>
    <message>
        <source>Order so far</source>
        <translation>Volgorde tot nu toe</translation>
    </message>
    <message>
        <source>Other interests…</source>
        <translation>Andere belangen…</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paren</translation>
    </message>
    <message>
        <source>Question {number} of {questions} · {interests} interests</source>
        <translation>Vraag {number} van {questions} · {interests} belangen</translation>
    </message>
    <message>
        <source>Search claims</source>
        <translation>Zoek claims</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>The map goes to {letter}; once more shows both.</source>
        <translation>De kaart gaat naar {letter}; nog eens toont beide.</translation>
    </message>
    <message>
        <source>The one after this one (Page Down).</source>
        <translation>De volgende (Page Down).</translation>
    </message>
    <message>
        <source>The one before this one (Page Up).</source>
        <translation>De vorige (Page Up).</translation>
    </message>
    <message>
        <source>The order, after all questions</source>
        <translation>De volgorde, na alle vragen</translation>
    </message>
    <message>
        <source>There are no two claims to compare yet: draw some in the Claims panel.</source>
        <translation>Er zijn nog geen twee claims om te vergelijken: teken ze in het paneel Claims.</translation>
    </message>
    <message>
        <source>There is no conflict in what is known; the Findings panel says what is not known.</source>
        <translation>In wat bekend is zit geen conflict; het paneel Bevindingen zegt wat niet bekend is.</translation>
    </message>
    <message>
        <source>There is no hot spot yet: note some in the Hot spots panel.</source>
        <translation>Er is nog geen hotspot: noteer er een paar in het paneel Hotspots.</translation>
    </message>
    <message>
        <source>To the next question without votes; to skip one is no vote.</source>
        <translation>Naar de volgende vraag zonder stemmen; overslaan is geen stem.</translation>
    </message>
    <message>
        <source>Vote of {party}: {first} – {second}</source>
        <translation>Stem van {party}: {first} – {second}</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>What does {party} say? Enter notes it.</source>
        <translation>Wat zegt {party}? Enter noteert het.</translation>
    </message>
    <message>
        <source>What goes before what here?</source>
        <translation>Wat gaat hier voor?</translation>
    </message>
    <message>
        <source>What the votes on all pairs come to; what is equal or goes round in a circle is said.</source>
        <translation>Waar de stemmen over alle paren op uitkomen; wat gelijk is of in een kring rondgaat staat erbij.</translation>
    </message>
    <message>
        <source>What weighed more in '{session}' (a poll, not a decision):</source>
        <translation>Wat woog zwaarder in '{session}' (een peiling, geen besluit):</translation>
    </message>
    <message>
        <source>Which interests clash here?</source>
        <translation>Welke belangen botsen hier?</translation>
    </message>
    <message>
        <source>Who chooses what?</source>
        <translation>Wie kiest wat?</translation>
    </message>
    <message>
        <source>Who thinks what?</source>
        <translation>Wie vindt wat?</translation>
    </message>
    <message>
        <source>Words of {party}: {first} – {second}</source>
        <translation>Woorden van {party}: {first} – {second}</translation>
    </message>
    <message>
        <source>agree: {count}</source>
        <translation>eens: {count}</translation>
    </message>
    <message>
        <source>agrees; once more takes it back.</source>
        <translation>is het eens; nog eens drukken neemt het terug.</translation>
    </message>
    <message>
        <source>an earlier session</source>
        <translation>een eerdere sessie</translation>
    </message>
    <message>
        <source>both weigh as much; once more takes it back.</source>
        <translation>beide wegen even zwaar; nog eens neemt het terug.</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertrouwelijk</translation>
    </message>
    <message>
        <source>disagree: {count}</source>
        <translation>oneens: {count}</translation>
    </message>
    <message>
        <source>disagrees; once more takes it back.</source>
        <translation>is het oneens; nog eens drukken neemt het terug.</translation>
    </message>
    <message>
        <source>do not know: {count}</source>
        <translation>weet niet: {count}</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>judged: {judged} of {count} · nothing is drawn meanwhile</source>
        <translation>beoordeeld: {judged} van {count} · er wordt nu niets getekend</translation>
    </message>
    <message>
        <source>noted by {who}</source>
        <translation>genoteerd door {who}</translation>
    </message>
    <message>
        <source>party unknown</source>
        <translation>partij onbekend</translation>
    </message>
    <message>
        <source>period unknown</source>
        <translation>periode onbekend</translation>
    </message>
    <message>
        <source>status unknown</source>
        <translation>status onbekend</translation>
    </message>
    <message>
        <source>was asked and does not know; once more takes it back.</source>
        <translation>is gevraagd en weet het niet; nog eens drukken neemt het terug.</translation>
    </message>
    <message>
        <source>without a place on the map</source>
        <translation>zonder plek op de kaart</translation>
    </message>
    <message>
        <source>{answered} answered, {open} open · nothing is drawn meanwhile</source>
        <translation>{answered} beantwoord, {open} open · er wordt nu niets getekend</translation>
    </message>
    <message>
        <source>{count} interests are {questions} questions, more than {asked}: choose {most} at most.</source>
        <translation>{count} belangen zijn {questions} vragen, meer dan {asked}: kies er hooguit {most}.</translation>
    </message>
    <message>
        <source>{count} interests: 1 question.</source>
        <translation>{count} belangen: 1 vraag.</translation>
    </message>
    <message>
        <source>{count} interests: {questions} questions.</source>
        <translation>{count} belangen: {questions} vragen.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
    <message>
        <source>{voted} of {questions} questions have votes.</source>
        <translation>{voted} van {questions} vragen hebben stemmen.</translation>
    </message>
    <message>
        <source>◀ Previous</source>
        <translation>◀ Vorige</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>Nobody has voted yet.</source>
        <translation>Nog niemand heeft gestemd.</translation>
    </message>
    <message>
        <source>Nobody voted on: {pairs}.</source>
        <translation>Niemand stemde over: {pairs}.</translation>
    </message>
    <message>
        <source>Without a place yet: {names}.</source>
        <translation>Nog zonder plaats: {names}.</translation>
    </message>
    <message>
        <source>above</source>
        <translation>boven</translation>
    </message>
    <message>
        <source>as much as</source>
        <translation>even zwaar als</translation>
    </message>
    <message>
        <source>{circle}: talk on.</source>
        <translation>{circle}: praat verder.</translation>
    </message>
    <message>
        <source>{number}. {names} (equal)</source>
        <translation>{number}. {names} (gelijk)</translation>
    </message>
    <message>
        <source>{number}. {names} (in a circle)</source>
        <translation>{number}. {names} (in een kring)</translation>
    </message>
</context>
<context>
    <name>WijkaanpakNewPlanDialog</name>
    <message>
        <source>&amp;Coordinates</source>
        <translation>&amp;Coördinaten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>New Plan</source>
        <translation>Nieuw plan</translation>
    </message>
    <message>
        <source>Plan area</source>
        <translation>Plangebied</translation>
    </message>
    <message>
        <source>The boundary of the plan: about what lies outside it the plan says nothing.</source>
        <translation>De grens van het plan: over wat daarbuiten ligt, zegt het plan niets.</translation>
    </message>
    <message>
        <source>The plan is one file, which can be copied and mailed. A file that is there is kept.</source>
        <translation>Het plan is één bestand, dat u kunt kopiëren en mailen. Een bestand dat er al is, blijft zoals het is.</translation>
    </message>
    <message>
        <source>The system of coordinates: one that counts in metres, such as RD New.</source>
        <translation>Het coördinatenstelsel: een dat in meters rekent, zoals RD New.</translation>
    </message>
    <message>
        <source>What the plan is called, on the map and in the layer tree.</source>
        <translation>Hoe het plan heet, op de kaart en in de lagenlijst.</translation>
    </message>
    <message>
        <source>the name of the neighbourhood</source>
        <translation>de naam van de wijk</translation>
    </message>
</context>
<context>
    <name>WijkaanpakProfileDialog</name>
    <message>
        <source>&amp;Bottom</source>
        <translation>&amp;Onderkant</translation>
    </message>
    <message>
        <source>&amp;Kind from</source>
        <translation>&amp;Soort uit</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Eigenaar</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Bovenkant</translation>
    </message>
    <message>
        <source>&amp;Unique name</source>
        <translation>&amp;Unieke naam</translation>
    </message>
    <message>
        <source>&amp;Used as</source>
        <translation>&amp;Gebruikt als</translation>
    </message>
    <message>
        <source>&amp;Width or diameter</source>
        <translation>B&amp;reedte of diameter</translation>
    </message>
    <message>
        <source>All &amp;other rows are</source>
        <translation>Alle &amp;andere rijen zijn</translation>
    </message>
    <message>
        <source>As these &amp;rows would be read</source>
        <translation>&amp;Zo zouden deze rijen gelezen worden</translation>
    </message>
    <message>
        <source>Ca&amp;lled</source>
        <translation>&amp;Heet</translation>
    </message>
    <message>
        <source>Day or period in which the works begin; of a period its first day.</source>
        <translation>Dag of periode waarin het werk begint; van een periode de eerste dag.</translation>
    </message>
    <message>
        <source>Day or period in which the works end; of a period its last day.</source>
        <translation>Dag of periode waarin het werk eindigt; van een periode de laatste dag.</translation>
    </message>
    <message>
        <source>Each value of that field, in how many rows it stands, and the kind that it means. Double-click a kind, or press F2, to change it; of more selected values it changes together.</source>
        <translation>Elke waarde van dat veld, in hoeveel rijen ze staat, en de soort die ze betekent. Dubbelklik op een soort, of druk op F2, om die te wijzigen; van meer geselecteerde waarden wijzigt ze samen.</translation>
    </message>
    <message>
        <source>Height of its bottom, or depth of its bottom below the ground.</source>
        <translation>Hoogte van de onderkant, of diepte van de onderkant onder maaiveld.</translation>
    </message>
    <message>
        <source>Height of its top, or depth of its top below the ground.</source>
        <translation>Hoogte van de bovenkant, of diepte van de bovenkant onder maaiveld.</translation>
    </message>
    <message>
        <source>How far it is, in the words of the owner.</source>
        <translation>Hoe ver het is, in de woorden van de eigenaar.</translation>
    </message>
    <message>
        <source>Id that the owner gave it: the same in each delivery, another one for each object.</source>
        <translation>Nummer dat de eigenaar het gaf: in elke levering hetzelfde, voor elk object een ander.</translation>
    </message>
    <message>
        <source>Keep for e&amp;very plan</source>
        <translation>Be&amp;waren voor elk plan</translation>
    </message>
    <message>
        <source>Names and dates</source>
        <translation>Namen en datums</translation>
    </message>
    <message>
        <source>Own Profile</source>
        <translation>Eigen profiel</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>Save it as a file beside your other profiles; it is then offered for layers that have these fields, in every plan.</source>
        <translation>Sla het op als bestand bij uw andere profielen; het wordt dan in elk plan aangeboden voor lagen met deze velden.</translation>
    </message>
    <message>
        <source>Sizes and depths</source>
        <translation>Maten en diepten</translation>
    </message>
    <message>
        <source>Ten rows, as different as they are. The one that you choose lights up on the map.</source>
        <translation>Tien rijen, zo verschillend als ze zijn. De rij die u kiest licht op in de kaart.</translation>
    </message>
    <message>
        <source>The field that says what a row is; empty: everything is of one kind.</source>
        <translation>Het veld dat zegt wat een rij is; leeg: alles is van één soort.</translation>
    </message>
    <message>
        <source>The kind of rows whose value has none; left out: they are not read but counted.</source>
        <translation>De soort van rijen waarvan de waarde er geen heeft; weggelaten: ze worden niet gelezen en wel geteld.</translation>
    </message>
    <message>
        <source>The unit in which the layer gives it.</source>
        <translation>De eenheid waarin de laag het geeft.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>Hoe mensen het noemen.</translation>
    </message>
    <message>
        <source>What the analysis uses it for.</source>
        <translation>Waarvoor de analyse het gebruikt.</translation>
    </message>
    <message>
        <source>What this profile is called in lists.</source>
        <translation>Hoe dit profiel in lijsten heet.</translation>
    </message>
    <message>
        <source>Whether greater numbers lie higher or deeper.</source>
        <translation>Of grotere getallen hoger of dieper liggen.</translation>
    </message>
    <message>
        <source>Who owns or manages it: the party to talk with.</source>
        <translation>Wie het bezit of beheert: de partij om mee te praten.</translation>
    </message>
    <message>
        <source>Width of a line or an area, diameter of a point.</source>
        <translation>Breedte van een lijn of vlak, diameter van een punt.</translation>
    </message>
    <message>
        <source>Works &amp;begin</source>
        <translation>Werk &amp;begint</translation>
    </message>
    <message>
        <source>Works &amp;end</source>
        <translation>Werk eind&amp;igt</translation>
    </message>
</context>
<context>
    <name>WijkaanpakSourceDialog</name>
    <message>
        <source>&amp;Complete</source>
        <translation>&amp;Volledig</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Holds</source>
        <translation>G&amp;eldt</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profiel</translation>
    </message>
    <message>
        <source>&amp;Remarks</source>
        <translation>Op&amp;merkingen</translation>
    </message>
    <message>
        <source>&amp;Used as</source>
        <translation>&amp;Gebruikt als</translation>
    </message>
    <message>
        <source>All of it is</source>
        <translation>Alles is</translation>
    </message>
    <message>
        <source>Anything else about this data, for whoever comes after.</source>
        <translation>Wat er verder over deze gegevens te zeggen is, voor wie er later mee werkt.</translation>
    </message>
    <message>
        <source>C&amp;onfidential</source>
        <translation>Vertr&amp;ouwelijk</translation>
    </message>
    <message>
        <source>Confidential data stays out of every export that is meant for others.</source>
        <translation>Vertrouwelijke gegevens blijven buiten elke uitvoer die voor anderen is bedoeld.</translation>
    </message>
    <message>
        <source>Data of the Plan</source>
        <translation>Gegevens van het plan</translation>
    </message>
    <message>
        <source>Day on which the data shows the world; empty: not known.</source>
        <translation>Dag waarop de gegevens de werkelijkheid weergeven; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>How its fields are read: which of them is a kind, a depth or a width.</source>
        <translation>Hoe de velden worden gelezen: welk veld een soort, een diepte of een breedte is.</translation>
    </message>
    <message>
        <source>O&amp;wn profile…</source>
        <translation>Eige&amp;n profiel…</translation>
    </message>
    <message>
        <source>See what its fields seem to mean, change that where it is wrong, and read it so.</source>
        <translation>Zie wat de velden lijken te betekenen, wijzig dat waar het niet klopt, en lees de laag zo.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>The kind of everything in this layer, where its fields do not say what it holds.</source>
        <translation>De soort van alles in deze laag, als de velden niet zeggen wat erin staat.</translation>
    </message>
    <message>
        <source>What the analysis uses it for.</source>
        <translation>Waarvoor de analyse hem gebruikt.</translation>
    </message>
    <message>
        <source>Where it holds: there, nothing in the data means nothing on the ground.</source>
        <translation>Waar hij geldt: daar betekent niets in de gegevens ook niets op straat.</translation>
    </message>
    <message>
        <source>Whether everything of its kind is in it, as far as the supplier says.</source>
        <translation>Of alles in zijn soort erin staat, voor zover de leverancier dat zegt.</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>&amp;Confidential</source>
        <translation>&amp;Vertrouwelijk</translation>
    </message>
    <message>
        <source>&amp;Director</source>
        <translation>&amp;Regisseur</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>&amp;Fase</translation>
    </message>
    <message>
        <source>&amp;Transition</source>
        <translation>&amp;Transitie</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(geen naam)</translation>
    </message>
    <message>
        <source>An ambition and how far it goes, a frame and how firm it is, or a sub-area.</source>
        <translation>Een ambitie en hoe ver die gaat, een kader en hoe vast dat is, of een deelgebied.</translation>
    </message>
    <message>
        <source>An ambition, a frame for what may be made here, or a part of the plan that is led by itself.</source>
        <translation>Een ambitie, een kader voor wat hier kan komen, of een deel van het plan met een eigen leiding.</translation>
    </message>
    <message>
        <source>Change what is said of this zone.</source>
        <translation>Wijzig wat over deze zone is gezegd.</translation>
    </message>
    <message>
        <source>Change zone: {name}</source>
        <translation>Zone wijzigen: {name}</translation>
    </message>
    <message>
        <source>Click the corners of the zone on the map; a right click ends it, Backspace takes a corner back, Esc stops.</source>
        <translation>Klik de hoeken van de zone aan op de kaart; rechts klikken sluit af, Backspace haalt een hoek weg, Esc stopt.</translation>
    </message>
    <message>
        <source>Confidential: left out of whatever is made for others.</source>
        <translation>Vertrouwelijk: blijft weg uit alles wat voor anderen wordt gemaakt.</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>D&amp;atum</translation>
    </message>
    <message>
        <source>Date of that source; empty: not known.</source>
        <translation>Datum van die bron; leeg: niet bekend.</translation>
    </message>
    <message>
        <source>Director: {name}</source>
        <translation>Regisseur: {name}</translation>
    </message>
    <message>
        <source>Draw a zone on the map; then say what holds in it.</source>
        <translation>Teken een zone op de kaart; zeg daarna wat erin geldt.</translation>
    </message>
    <message>
        <source>Draw zone</source>
        <translation>Zone tekenen</translation>
    </message>
    <message>
        <source>Drawn zones: {count}</source>
        <translation>Getekende zones: {count}</translation>
    </message>
    <message>
        <source>Fixed: a claim here has to be weighed. Negotiable and open are noted, and make no finding.</source>
        <translation>Vast: een claim hier moet worden afgewogen. Bespreekbaar en open worden genoteerd en geven geen bevinding.</translation>
    </message>
    <message>
        <source>Ground: {area}</source>
        <translation>Grond: {area}</translation>
    </message>
    <message>
        <source>How &amp;far</source>
        <translation>Hoe v&amp;er</translation>
    </message>
    <message>
        <source>How &amp;firm</source>
        <translation>H&amp;oe vast</translation>
    </message>
    <message>
        <source>How far the transition has to come here.</source>
        <translation>Hoe ver de transitie hier moet komen.</translation>
    </message>
    <message>
        <source>It is left out of whatever is made for others.</source>
        <translation>De zone blijft weg uit alles wat voor anderen wordt gemaakt.</translation>
    </message>
    <message>
        <source>It is not said how firm it is.</source>
        <translation>Hoe vast het is, is niet gezegd.</translation>
    </message>
    <message>
        <source>It is not said of which transition.</source>
        <translation>Van welke transitie, is niet gezegd.</translation>
    </message>
    <message>
        <source>No zone is drawn. A zone says for a part of the plan how far a transition has to come, what is fixed or negotiable there, or who leads it in which phase.</source>
        <translation>Er is geen zone getekend. Een zone zegt voor een deel van het plan hoe ver een transitie moet komen, wat daar vastligt of bespreekbaar is, of wie het in welke fase leidt.</translation>
    </message>
    <message>
        <source>Pro&amp;ject leader</source>
        <translation>Pro&amp;jectleider</translation>
    </message>
    <message>
        <source>Project leader: {name}</source>
        <translation>Projectleider: {name}</translation>
    </message>
    <message>
        <source>Remove this zone; the claims in it stay.</source>
        <translation>Verwijder deze zone; de claims erin blijven.</translation>
    </message>
    <message>
        <source>Remove zone: {name}</source>
        <translation>Zone verwijderen: {name}</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Bron</translation>
    </message>
    <message>
        <source>Save the zones that could not be saved before.</source>
        <translation>Sla de zones op die eerder niet opgeslagen konden worden.</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Bron: {source}</translation>
    </message>
    <message>
        <source>The transition that the ambition is of.</source>
        <translation>De transitie waar de ambitie over gaat.</translation>
    </message>
    <message>
        <source>Throw these zones away.</source>
        <translation>Gooi deze zones weg.</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Waarom</translation>
    </message>
    <message>
        <source>What it &amp;says</source>
        <translation>Wat de zone &amp;zegt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat de zone zegt</translation>
    </message>
    <message>
        <source>What people call it.</source>
        <translation>Hoe mensen de zone noemen.</translation>
    </message>
    <message>
        <source>When this part is carried out, in own words.</source>
        <translation>Wanneer dit deel wordt uitgevoerd, in eigen woorden.</translation>
    </message>
    <message>
        <source>Where it comes from: a vision, a decision, a map.</source>
        <translation>Waar het vandaan komt: een visie, een besluit, een kaart.</translation>
    </message>
    <message>
        <source>Who directs this part.</source>
        <translation>Wie de regie voert over dit deel.</translation>
    </message>
    <message>
        <source>Who leads the projects in this part.</source>
        <translation>Wie de projecten in dit deel leidt.</translation>
    </message>
    <message>
        <source>Why this holds here.</source>
        <translation>Waarom dit hier geldt.</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Waarom: {reason}</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Zones that are not saved yet: {count}</source>
        <translation>Zones die nog niet opgeslagen zijn: {count}</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>nog niet gezegd</translation>
    </message>
    <message>
        <source>phase: {phase}</source>
        <translation>fase: {phase}</translation>
    </message>
</context>
</TS>
